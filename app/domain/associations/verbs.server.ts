import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import {
  AssociationChange,
  AssociationCreate,
  AssociationFilter,
  AssociationRemoval,
  ById,
  MemberAdd,
  MemberRemove,
} from './forms.ts'
import {
  addMember,
  changeAssociation,
  createAssociation,
  removeAssociation,
  removeMember,
} from './mutations.server.ts'
import { keepers } from './permissions.ts'
import { getAssociation, listAssociations } from './queries.server.ts'

export const associationVerbs = {
  'associations.create': verb({
    roles: keepers,
    api: 'POST /associations',
    input: AssociationCreate,
    run: createAssociation,
  }),
  'associations.change': verb({
    roles: keepers,
    api: 'PATCH /associations/:id',
    input: AssociationChange,
    run: changeAssociation,
  }),
  'associations.remove': verb({
    roles: ['leader'],
    api: 'DELETE /associations/:id',
    input: AssociationRemoval,
    run: removeAssociation,
  }),
  'associations.addMember': verb({
    roles: keepers,
    api: 'POST /associations/:id/members',
    input: MemberAdd,
    run: addMember,
  }),
  'associations.removeMember': verb({
    roles: keepers,
    api: 'DELETE /associations/:id/members',
    input: MemberRemove,
    run: removeMember,
  }),
}

export const associationReads = {
  'associations.list': read({
    roles: businessRoles,
    api: 'GET /associations',
    input: AssociationFilter,
    run: listAssociations,
  }),
  'associations.get': read({
    roles: businessRoles,
    api: 'GET /associations/:id',
    input: ById,
    run: (ctx, { id }) => getAssociation(ctx, id),
  }),
}
