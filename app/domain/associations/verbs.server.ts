import { businessRoles } from '#app/domain/actor.ts'
import { Gone } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
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
    summary: 'Register an association',
    roles: keepers,
    api: 'POST /associations',
    browser: true,
    input: AssociationCreate,
    answer: answer.Association,
    run: createAssociation,
  }),
  'associations.change': verb({
    summary: 'Change an association’s facts',
    roles: keepers,
    api: 'PATCH /associations/:id',
    browser: true,
    input: AssociationChange,
    answer: answer.Association,
    run: changeAssociation,
  }),
  'associations.remove': verb({
    summary: 'Remove an association, with the reason',
    undo: 'associations.restore',
    roles: ['leader'],
    api: 'DELETE /associations/:id',
    browser: true,
    input: AssociationRemoval,
    answer: Gone,
    run: removeAssociation,
  }),
  'associations.addMember': verb({
    summary: 'Enter a firm as a member of an association',
    roles: keepers,
    api: 'POST /associations/:id/members',
    browser: true,
    input: MemberAdd,
    answer: answer.Members,
    run: addMember,
  }),
  'associations.removeMember': verb({
    summary: 'Take a firm off an association’s members',
    roles: keepers,
    api: 'DELETE /associations/:id/members',
    browser: true,
    input: MemberRemove,
    answer: answer.Members,
    run: removeMember,
  }),
}

export const associationReads = {
  'associations.list': read({
    summary: 'List associations',
    roles: businessRoles,
    api: 'GET /associations',
    input: walkable(AssociationFilter),
    answer: answer.AssociationPage,
    run: walked(listAssociations),
  }),
  'associations.get': read({
    summary: 'Read an association',
    roles: businessRoles,
    api: 'GET /associations/:id',
    input: ById,
    answer: answer.Association,
    run: (ctx, { id }) => getAssociation(ctx, id),
  }),
}
