import { walkable } from '#app/domain/asking.ts'
import { getPair, judgePair, listPairs, reopenPair } from '#app/domain/enterprises/finder/pairs.server.ts'
import { keepers } from '#app/domain/enterprises/permissions.ts'
import { ById } from '#app/domain/forms.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answers from './answers.ts'
import { PairFilter, PairJudgement, PairReopening } from './duplicate-forms.ts'
import { AssociationMerge, ContactMerge, MergeCreate, MergeFilter, MergeUndo } from './forms.ts'
import { mergeAssociations, mergeContacts, mergeFirms, undoMerge } from './mutations.server.ts'
import { getMerge, listMerges } from './queries.server.ts'

export const duplicateVerbs = {
  'duplicates.judge': verb({
    summary: 'Say whether two firms are one',
    roles: keepers,
    api: 'POST /duplicates/:id/judge',
    undo: 'duplicates.reopen',
    browser: true,
    input: PairJudgement,
    answer: answers.Pair,
    run: judgePair,
  }),
  'duplicates.reopen': verb({
    summary: 'Take back what was last said of two firms',
    roles: keepers,
    api: 'POST /duplicates/:id/reopen',
    browser: true,
    input: PairReopening,
    answer: answers.Pair,
    run: reopenPair,
  }),
}

export const duplicateReads = {
  'duplicates.list': read({
    summary: 'List firms that may stand there twice',
    roles: keepers,
    api: 'GET /duplicates',
    input: walkable(PairFilter),
    answer: answers.PairPage,
    run: walked(listPairs),
  }),
  'duplicates.get': read({
    summary: 'Read two firms that may be one',
    roles: keepers,
    api: 'GET /duplicates/:id',
    input: ById,
    answer: answers.Pair,
    run: (ctx, { id }) => getPair(ctx, id),
  }),
}

export const mergeVerbs = {
  'merges.create': verb({
    summary: 'Make two firms one, with everything that hangs on them',
    roles: ['leader'],
    api: 'POST /merges',
    undo: 'merges.undo',
    browser: true,
    input: MergeCreate,
    answer: answers.Merge,
    run: mergeFirms,
  }),
  'merges.ofContacts': verb({
    summary: 'Make two contacts of one firm or association one',
    roles: ['leader'],
    api: 'POST /merges/contacts',
    undo: 'merges.undo',
    browser: true,
    input: ContactMerge,
    answer: answers.Merge,
    run: mergeContacts,
  }),
  'merges.ofAssociations': verb({
    summary: 'Make two associations one, with everything that hangs on them',
    roles: ['leader'],
    api: 'POST /merges/associations',
    undo: 'merges.undo',
    browser: true,
    input: AssociationMerge,
    answer: answers.Merge,
    run: mergeAssociations,
  }),
  'merges.undo': verb({
    summary: 'Take a merge apart again, within thirty days',
    roles: ['leader'],
    api: 'POST /merges/:id/undo',
    browser: true,
    input: MergeUndo,
    answer: answers.Merge,
    run: undoMerge,
  }),
}

export const mergeReads = {
  'merges.list': read({
    summary: 'List merges, those undone among them',
    roles: keepers,
    api: 'GET /merges',
    input: walkable(MergeFilter),
    answer: answers.MergePage,
    run: walked(listMerges),
  }),
  'merges.get': read({
    summary: 'Read a merge',
    roles: keepers,
    api: 'GET /merges/:id',
    input: ById,
    answer: answers.Merge,
    run: (ctx, { id }) => getMerge(ctx, id),
  }),
}
