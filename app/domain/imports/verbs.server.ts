import type { z } from 'zod'
import type { Role } from '#app/domain/actor.ts'
import { walkable } from '#app/domain/asking.ts'
import type { Context } from '#app/domain/context.ts'
import { ById } from '#app/domain/forms.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answers from './answers.ts'
import {
  CellMend,
  ColumnMapping,
  ImportDrop,
  ImportFilter,
  ImportStep,
  NewImport,
  RowAsk,
  RowDecision,
  StaffStep,
  WordMeaning,
} from './forms.ts'
import {
  confirmImport,
  decideRow,
  dropImport,
  mapColumn,
  meanWord,
  mendCell,
  pauseImport,
  resumeImport,
  revertImport,
} from './mutations.server.ts'
import { confirmers, importers, importReaders } from './permissions.ts'
import { getImport, type Import, importRowsOf, listImports } from './queries.server.ts'
import { handOut, releaseStaff } from './staff.server.ts'
import { takeLedger } from './take.server.ts'

const takeNew = ({ content, ...form }: NewImport) => takeLedger(form, Buffer.from(content, 'base64'))

/** A step of an import, at both doors. */
const step = <S extends z.ZodType>(
  summary: string,
  path: string,
  input: S,
  run: (ctx: Context, form: z.output<S>) => Promise<Import>,
  roles: readonly Role[] = importReaders,
) =>
  verb({
    summary,
    roles,
    api: `POST /imports/:id/${path}`,
    input,
    answer: answers.Import,
    run,
  })

export const importVerbs = {
  'imports.add': verb({
    summary: 'Hand in a ledger; it is read and tried, and nothing is written',
    roles: importers,
    api: 'POST /imports',
    input: NewImport,
    answer: answers.Import,
    prepare: takeNew,
    run: async (ctx, form) => (await takeNew(form))(ctx),
  }),
  'imports.decide': step(
    'Say whether a row is the record it looks like',
    'decide',
    RowDecision,
    decideRow,
    importers,
  ),
  'imports.mend': step('Say how a cell should read', 'mend', CellMend, mendCell, importers),
  'imports.mean': step('Say what a word of the file means', 'mean', WordMeaning, meanWord, importers),
  'imports.map': step('Say where a column goes', 'map', ColumnMapping, mapColumn, importers),
  'imports.confirm': step(
    'Let a ledger that another prepared be written',
    'confirm',
    ImportStep,
    confirmImport,
    confirmers,
  ),
  'imports.drop': step('Take a ledger away before anything is written', 'drop', ImportDrop, dropImport),
  'imports.pause': step('Rest after the batch under way', 'pause', ImportStep, pauseImport),
  'imports.resume': step('Go on writing', 'resume', ImportStep, resumeImport),
  'imports.revert': step('Take back what a ledger wrote', 'revert', ImportStep, revertImport, confirmers),
  'imports.handOut': verb({
    summary:
      'Hand out first passwords of the accounts a ledger made; the answer is the only time they are seen',
    roles: ['system_admin'],
    api: null,
    input: StaffStep,
    answer: answers.HandedOut,
    run: handOut,
  }),
  'imports.release': verb({
    summary: 'Release those first passwords; the answer has the code that each owner adds to hers',
    roles: ['security_admin'],
    api: null,
    input: StaffStep,
    answer: answers.HandedOut,
    run: releaseStaff,
  }),
}

export const importReads = {
  'imports.list': read({
    summary: 'List the ledgers handed in, the newest first',
    roles: importReaders,
    api: 'GET /imports',
    input: walkable(ImportFilter),
    answer: answers.ImportPage,
    run: walked(listImports),
  }),
  'imports.get': read({
    summary: 'Read what became of a ledger',
    roles: importReaders,
    api: 'GET /imports/:id',
    input: ById,
    answer: answers.Import,
    run: (ctx, { id }) => getImport(ctx, id),
  }),
  'imports.rows': read({
    summary: 'List the rows of a ledger with what each comes to',
    roles: importReaders,
    api: 'GET /imports/:id/rows',
    input: RowAsk,
    answer: answers.ImportRows,
    run: (ctx, { id, ...filter }) => importRowsOf(ctx, id, filter),
  }),
}
