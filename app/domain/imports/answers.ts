import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { instant, uuid, version, walkOf } from '#app/domain/answers.ts'
import { decisions, importKinds, importStates, rowVerdicts } from './imports.ts'

const head = {
  id: uuid(),
  version: version(),
  fileName: z.string(),
  kind: z.enum(importKinds).describe('Administrators bring accounts and what they keep by themselves.'),
  state: z.enum(importStates),
  fault: z.string().nullable().describe('Why the file is refused.'),
  faultPlace: z.string().nullable(),
  importerId: uuid(),
  importer: z.string(),
  confirmer: z.string().nullable(),
  reverter: z.string().nullable(),
  createdAt: instant(),
  confirmedAt: instant().nullable(),
  endedAt: instant().nullable(),
  revertedAt: instant().nullable(),
  progress: z.int().describe('Rows gone through in the present state.'),
  rows: z.int(),
}

export const ImportPage = walkOf(z.object(head).meta({ id: 'ImportRow' }))

const counted = Object.fromEntries(rowVerdicts.map((verdict) => [verdict, z.int()])) as Record<
  (typeof rowVerdicts)[number],
  z.ZodInt
>

export const Import = z
  .object({
    ...head,
    sheets: z.array(
      z.object({
        name: z.string(),
        word: z.string().nullable().describe('What the sheet is about; null where nobody knows.'),
        hidden: z.boolean(),
        isElsewhere: z.boolean().describe('It belongs into the other kind of ledger, and was not read.'),
        columns: z.array(z.object({ column: z.int(), heading: z.string(), key: z.string() })),
        left: z
          .array(z.object({ column: z.int(), heading: z.string() }))
          .describe('Headings that lead nowhere.'),
        header: z.tuple([z.int(), z.int()]).nullable(),
        lines: z.record(z.string(), z.int()).describe('Lines by what they are: rows, totals, notes, blanks.'),
      }),
    ),
    counts: z.array(
      z.object({
        sheet: z.int(),
        verdict: z.enum(rowVerdicts).nullable(),
        state: z.enum(['waiting', 'written', 'left', 'reverted', 'kept']),
        count: z.int(),
      }),
    ),
    totals: z.object(counted),
    mayTakeBack: z.boolean().describe('The rows left out go back to whoever brought the file.'),
    abilities: abilities(
      'imports.mend',
      'imports.confirm',
      'imports.drop',
      'imports.pause',
      'imports.resume',
      'imports.revert',
      'imports.handOut',
      'imports.release',
    ),
  })
  .meta({ id: 'Import' })

const fault = z.object({ code: z.string(), at: z.string(), of: z.string().optional() })

export const ImportRows = z.object({
  items: z.array(
    z
      .object({
        sheet: z.int(),
        row: z.int(),
        word: z.string(),
        verdict: z.enum(rowVerdicts).nullable(),
        decision: z.enum(decisions).nullable(),
        state: z.enum(['waiting', 'written', 'left', 'reverted', 'kept']),
        recordId: uuid().nullable(),
        name: z.string(),
        cells: z.array(z.object({ heading: z.string(), text: z.string() })),
        cellFaults: z.array(
          z.object({
            column: z.int(),
            heading: z.string(),
            field: z.string(),
            code: z.string(),
            text: z.string(),
            suggestions: z.array(z.object({ value: z.string(), label: z.string() })),
          }),
        ),
        faults: z.array(fault),
        alike: z.array(
          z.object({
            id: uuid(),
            name: z.string(),
            reasons: z.array(z.unknown()),
            row: z.int().optional(),
          }),
        ),
        changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
        writes: z.record(z.string(), z.object({ insert: z.int(), update: z.int() })),
      })
      .meta({ id: 'ImportedRow' }),
  ),
  next: z.string().nullable(),
})

/** What each person of a ledger is told in person: half of what opens her account. */
export const HandedOut = z.object({
  id: uuid(),
  items: z.array(
    z.object({ id: uuid(), username: z.string(), name: z.string(), nameEn: z.string(), word: z.string() }),
  ),
})
