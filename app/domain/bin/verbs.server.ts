import { Gone } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import { RemovedPage, Restored } from './answers.ts'
import { BinFilter, BinStep } from './forms.ts'
import { restoreRemoved, returnRestored } from './mutations.server.ts'
import { listRemoved } from './queries.server.ts'

const roles = ['leader'] as const

export const binVerbs = {
  'bin.restore': verb({
    summary: 'Let a removed record stand again, whoever removed it',
    roles,
    api: 'POST /bin/:id/restore',
    undo: 'bin.return',
    browser: true,
    input: BinStep,
    answer: Restored,
    run: restoreRemoved,
  }),
  'bin.return': verb({
    summary: 'Put back into the bin what was just restored',
    roles,
    api: 'POST /bin/:id/return',
    browser: true,
    input: BinStep,
    answer: Gone,
    run: returnRestored,
  }),
}

export const binReads = {
  'bin.list': read({
    summary: 'List what was removed, by whom, when and why',
    roles,
    api: 'GET /bin',
    input: walkable(BinFilter),
    answer: RemovedPage,
    run: walked(listRemoved),
  }),
}
