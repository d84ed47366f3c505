import { businessRoles } from '#app/domain/actor.ts'
import { Gone } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
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
    summary: 'Register a firm',
    roles: keepers,
    api: 'POST /enterprises',
    browser: true,
    input: EnterpriseCreate,
    answer: answer.Enterprise,
    run: createEnterprise,
  }),
  'enterprises.change': verb({
    summary: 'Change a firm’s facts',
    roles: keepers,
    api: 'PATCH /enterprises/:id',
    browser: true,
    input: EnterpriseChange,
    answer: answer.Enterprise,
    run: changeEnterprise,
  }),
  'enterprises.place': verb({
    summary: 'Set a firm’s patch and its place in the park’s life',
    roles: ['leader'],
    api: 'POST /enterprises/:id/place',
    browser: true,
    input: EnterprisePlacement,
    answer: answer.Enterprise,
    run: placeEnterprise,
  }),
  'enterprises.remove': verb({
    summary: 'Remove a firm, with the reason',
    undo: 'enterprises.restore',
    roles: ['leader'],
    api: 'DELETE /enterprises/:id',
    browser: true,
    input: EnterpriseRemoval,
    answer: Gone,
    run: removeEnterprise,
  }),
}

export const enterpriseReads = {
  'enterprises.list': read({
    summary: 'List firms',
    roles: businessRoles,
    api: 'GET /enterprises',
    input: walkable(EnterpriseFilter),
    answer: answer.EnterprisePage,
    run: walked(listEnterprises),
  }),
  'enterprises.get': read({
    summary: 'Read a firm',
    roles: businessRoles,
    api: 'GET /enterprises/:id',
    input: ById,
    answer: answer.Enterprise,
    run: (ctx, { id }) => getEnterprise(ctx, id),
  }),
}
