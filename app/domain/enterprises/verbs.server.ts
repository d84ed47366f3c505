import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import {
  ById,
  EnterpriseChange,
  EnterpriseCreate,
  EnterpriseFilter,
  EnterprisePlacement,
  EnterpriseRemoval,
} from './forms.ts'
import { changeEnterprise, createEnterprise, placeEnterprise, removeEnterprise } from './mutations.server.ts'
import { keepers } from './permissions.ts'
import { getEnterprise, listEnterprises } from './queries.server.ts'

export const enterpriseVerbs = {
  'enterprises.create': verb({
    roles: keepers,
    api: 'POST /enterprises',
    input: EnterpriseCreate,
    run: createEnterprise,
  }),
  'enterprises.change': verb({
    roles: keepers,
    api: 'PATCH /enterprises/:id',
    input: EnterpriseChange,
    run: changeEnterprise,
  }),
  'enterprises.place': verb({
    roles: ['leader'],
    api: 'POST /enterprises/:id/place',
    input: EnterprisePlacement,
    run: placeEnterprise,
  }),
  'enterprises.remove': verb({
    roles: ['leader'],
    api: 'DELETE /enterprises/:id',
    input: EnterpriseRemoval,
    run: removeEnterprise,
  }),
}

export const enterpriseReads = {
  'enterprises.list': read({
    roles: businessRoles,
    api: 'GET /enterprises',
    input: EnterpriseFilter,
    run: listEnterprises,
  }),
  'enterprises.get': read({
    roles: businessRoles,
    api: 'GET /enterprises/:id',
    input: ById,
    run: (ctx, { id }) => getEnterprise(ctx, id),
  }),
}
