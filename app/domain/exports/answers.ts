import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { instant, uuid, version } from '#app/domain/answers.ts'
import { formats } from './forms.ts'
import { exportKinds, exportStates } from './kinds.ts'

export const Export = z
  .object({
    id: uuid(),
    version: version(),
    serial: z.int().describe('The number the file itself carries.'),
    kind: z.enum(exportKinds),
    said: z.string().describe('What the list is cut by, in words.'),
    columns: z.array(z.string()).readonly().describe('Columns of a list, or sheets of a workbook.'),
    format: z.enum(formats),
    purpose: z.string(),
    askedBy: uuid(),
    asker: z.string(),
    askedAt: instant(),
    state: z.enum(exportStates),
    decider: z.string().nullable(),
    decidedAt: instant().nullable(),
    note: z.string().nullable().describe('Why it was refused.'),
    rows: z.int().describe('When it was asked for.'),
    rowsDone: z.int().describe('Written so far.'),
    bytes: z.int().nullable(),
    digest: z.string().nullable().describe('SHA-256 of the file.'),
    endedAt: instant().nullable(),
    expiresAt: instant().nullable().describe('The file is removed then.'),
    abilities: abilities('exports.approve', 'exports.refuse', 'exports.cancel'),
  })
  .meta({ id: 'Export' })

export const ExportPage = z.object({ items: z.array(Export), next: z.null() })
