import type { faults } from '#app/domain/forms.ts'
import type { Cell } from './book/book.ts'
import type { Mapping } from './headers/guess.ts'
import type { RowFault, RowNote, Spoken } from './rows/row.ts'
import type { ValueMap } from './values/choices.ts'

/** Whose ledger it is: of those who work with firms, or of the administrators. */
export const importKinds = ['business', 'administration'] as const
export type ImportKind = (typeof importKinds)[number]

/** A ledger's way: read, tried, confirmed by another, written; and perhaps taken back. */
export const importStates = [
  'reading',
  'trying',
  'ready',
  'writing',
  'paused',
  'done',
  'reverting',
  'reverted',
  'refused',
  'dropped',
] as const
export type ImportState = (typeof importStates)[number]

/** In these the worker has something to do. */
export const workingStates: readonly ImportState[] = ['reading', 'trying', 'writing', 'reverting']
/** Nothing was written yet: what the file means may still be changed. */
export const openStates: readonly ImportState[] = ['reading', 'trying', 'ready']

/** What a row comes to: `doubt` may be a firm that is there already, and counts as skipped until somebody says. */
export const rowVerdicts = ['new', 'update', 'same', 'doubt', 'skip', 'error'] as const
export type RowVerdict = (typeof rowVerdicts)[number]
/** Rows that change something when they are written. */
export const writtenVerdicts: readonly RowVerdict[] = ['new', 'update']

export const decisions = ['same', 'separate', 'skip'] as const
export type Decision = (typeof decisions)[number]

/** What was said of the file besides what it says itself. */
export type ImportOptions = {
  hidden?: boolean
  /** By the sheet's name. */
  mappings?: Record<string, Mapping>
  /** What words of the file mean, by the mapping's key. */
  maps?: Record<string, ValueMap>
}

type ImportColumn = { column: number; heading: string; key: string }
export type ImportSheet = {
  name: string
  /** Null: nobody knows what it is about. */
  word: string | null
  hidden: boolean
  columns: ImportColumn[]
  /** Headings that lead nowhere. */
  left: { column: number; heading: string }[]
  /** The header's lines, and how many lines were no rows, by why. */
  header: [from: number, to: number] | null
  lines: Record<string, number>
}

export type RowRead = {
  values: Spoken['values']
  lookups: Spoken['lookups']
  parts: (Spoken & { part: string })[]
  original: Cell[]
  faults: RowFault[]
  notes: RowNote[]
}

type FormFault = (typeof faults)[number]
/** Why a row that can be read can still not be written, beside what any form may say of a field. */
export type PlanFaultCode =
  | 'several'
  | 'rowFails'
  | 'heldByOther'
  | 'left'
  | 'ahead'
  | 'changedSince'
  | 'noDays'
  | 'administrators'
  | 'apart'
  | FormFault
/** `at` is the mapping's key, `of` what the fault is about. */
export type PlanFault = { code: PlanFaultCode; at: string; of?: string }

/** A record that may be the row's own: one in the office, or another row of the file. */
export type AlikeRecord = { id: string; name: string; reasons: unknown[]; row?: number }

type PlannedChange = { field: string; from: unknown; to: unknown }
export type RowPlan = {
  /** What its record is called on the page. */
  name: string
  faults: PlanFault[]
  alike: AlikeRecord[]
  changes: PlannedChange[]
  /** How many records of each table it makes or changes. */
  writes: Record<string, { insert: number; update: number }>
  /** A new firm as it will stand: other rows of the file are compared with it. */
  values?: Record<string, unknown>
}
