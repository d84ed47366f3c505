import { and, asc, eq, inArray } from 'drizzle-orm'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { Context } from '#app/domain/context.ts'
import { refuse } from '#app/domain/refusal.ts'
import { faultMessages } from '#app/i18n/fault-messages.ts'
import { importRows } from '#db/schema/imports.ts'
import type { Cell } from './book/book.ts'
import { targetsOfSheets } from './labels.ts'
import { importMessages } from './messages.ts'
import { saidFault } from './page/wording.ts'
import { againstTakingBack } from './permissions.ts'
import { getImport } from './queries.server.ts'
import { valueMessages } from './values/messages.ts'
import { wordsOf } from './values/plain.ts'

/** The rows that were not written, on the sheets they came from, each with its reason in front. */
export async function errorBook(ctx: Context, id: string) {
  const one = await getImport(ctx, id)
  refuse(againstTakingBack(ctx.actor, one))
  const m = importMessages[ctx.locale]
  const faults = faultMessages[ctx.locale]
  const values = valueMessages[ctx.locale]
  const targets = targetsOfSheets(one.sheets, ctx.locale)
  const rows = await ctx.db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), inArray(importRows.verdict, ['error', 'doubt'])))
    .orderBy(asc(importRows.sheet), asc(importRows.row))
  const sheets = one.sheets.flatMap((sheet, index) => {
    const own = rows.filter((row) => row.sheet === index)
    if (own.length === 0) return []
    const labelOf = (key: string) =>
      targets[sheet.word ?? '']?.find((target) => target.key === key)?.label ?? ''
    const headings: CellValue[] = []
    for (const { column, heading } of [...sheet.columns, ...sheet.left]) headings[column] = heading
    const why = ({ read, plan, verdict }: (typeof own)[number]) => [
      ...read.faults.map(({ heading, code }) => `${heading}：${values.faults[code]}`),
      ...(plan?.faults ?? []).map((fault) => saidFault(fault, m, faults, labelOf)),
      ...(verdict === 'doubt' && plan?.alike[0] ? [`${m.verdicts.doubt}：${plan.alike[0].name}`] : []),
    ]
    const lines = own.map((row) => [why(row).join('；'), ...row.read.original.map(asText)])
    return [{ name: sheet.name || m.title, rows: [[m.reason, ...filled(headings)], ...lines] }]
  })
  const bytes = await writeXlsx({
    sheets: sheets.length > 0 ? sheets : [{ name: m.title, rows: [[m.reason]] }],
  })
  return { bytes: new Uint8Array(bytes), name: `${one.fileName.replace(/\.\w+$/, '')} ${m.left}.xlsx` }
}

/** Cells go back as text: codes keep their zeros, and nothing is calculated. */
const asText = (cell: Cell): CellValue =>
  typeof cell === 'number' || typeof cell === 'boolean' ? cell : wordsOf(cell)
const filled = (headings: readonly (CellValue | undefined)[]) =>
  Array.from(headings, (heading) => heading ?? '')
