import type { z } from 'zod'
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
import { importers } from './permissions.ts'
import { getImport, type Import, importRowsOf, listImports } from './queries.server.ts'
import { takeLedger } from './take.server.ts'

const takeNew = ({ content, ...form }: NewImport) => takeLedger(form, Buffer.from(content, 'base64'))

/** A step of an import, at both doors. */
const step = <S extends z.ZodType>(
  summary: string,
  path: string,
  input: S,
  run: (ctx: Context, form: z.output<S>) => Promise<Import>,
  roles = importers,
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
  'imports.decide': step('Say whether a row is the record it looks like', 'decide', RowDecision, decideRow),
  'imports.mend': step('Say how a cell should read', 'mend', CellMend, mendCell),
  'imports.mean': step('Say what a word of the file means', 'mean', WordMeaning, meanWord),
  'imports.map': step('Say where a column goes', 'map', ColumnMapping, mapColumn),
  'imports.confirm': step(
    'Let a ledger that another prepared be written',
    'confirm',
    ImportStep,
    confirmImport,
    ['leader'],
  ),
  'imports.drop': step('Take a ledger away before anything is written', 'drop', ImportDrop, dropImport),
  'imports.pause': step('Rest after the batch under way', 'pause', ImportStep, pauseImport),
  'imports.resume': step('Go on writing', 'resume', ImportStep, resumeImport),
  'imports.revert': step('Take back what a ledger wrote', 'revert', ImportStep, revertImport, ['leader']),
}

export const importReads = {
  'imports.list': read({
    summary: 'List the ledgers handed in, the newest first',
    roles: importers,
    api: 'GET /imports',
    input: walkable(ImportFilter),
    answer: answers.ImportPage,
    run: walked(listImports),
  }),
  'imports.get': read({
    summary: 'Read what became of a ledger',
    roles: importers,
    api: 'GET /imports/:id',
    input: ById,
    answer: answers.Import,
    run: (ctx, { id }) => getImport(ctx, id),
  }),
  'imports.rows': read({
    summary: 'List the rows of a ledger with what each comes to',
    roles: importers,
    api: 'GET /imports/:id/rows',
    input: RowAsk,
    answer: answers.ImportRows,
    run: (ctx, { id, ...filter }) => importRowsOf(ctx, id, filter),
  }),
}
