import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { Book } from '#app/domain/imports/book/book.ts'
import type { Guess } from '#app/domain/imports/headers/guess.ts'
import { openLedger } from '#app/domain/imports/ledger.server.ts'
import type { LeftLine, ReadRow, Ways } from '#app/domain/imports/rows/row.ts'
import { uploaded } from './uploaded.ts'

export type ReadSheet = { guess: Guess | null; rows: ReadRow[]; left: LeftLine[] }

/** A whole ledger as the import reads it, with the office's lists at hand and no mapping. */
export const readLedger = (
  bytes: Uint8Array | string,
  ways: Omit<Ways, 'epoch'> & { hidden?: boolean } = {},
) =>
  uploaded(bytes, async (path) => {
    const { book, pieces } = await openLedger(path, ways)
    const sheets: ReadSheet[] = book.sheets.map(() => ({ guess: null, rows: [], left: [] }))
    for await (const piece of pieces) {
      const sheet = sheets[piece.sheet]!
      if ('guess' in piece) sheet.guess = piece.guess
      else {
        sheet.rows.push(...piece.rows)
        sheet.left.push(...piece.left)
      }
    }
    return { book, sheets } as { book: Book; sheets: ReadSheet[] }
  })

/** A row as it is written down in a test: only what it says. */
export const saying = ({ values, lookups, parts, faults, notes }: ReadRow) => ({
  values,
  ...(Object.keys(lookups).length > 0 && { lookups }),
  ...(parts.length > 0 && {
    parts: parts.map(({ part, values, lookups }) =>
      Object.keys(lookups).length > 0 ? { part, values, lookups } : { part, values },
    ),
  }),
  ...(faults.length > 0 && {
    faults: faults.map(({ field, code, suggestions }) => [field, code, ...(suggestions ?? [])]),
  }),
  ...(notes.length > 0 && {
    notes: notes.map(({ field, code, rest }) => [field, code, ...(rest === undefined ? [] : [rest])]),
  }),
})

type Drawn = { name: string; rows: CellValue[][]; merges?: string[]; hidden?: boolean }

/** A workbook as Excel would save it; merges as `A1:C1`. */
export const workbook = (sheets: Drawn[]) =>
  writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], hidden = false }) => ({
      name,
      rows,
      hidden,
      merges: merges.map((range) => {
        const [from = '', to = ''] = range.split(':')
        return { startRow: row(from), startCol: column(from), endRow: row(to), endCol: column(to) }
      }),
    })),
  })

const row = (place: string) => Number(place.replace(/\D/g, '')) - 1
const column = (place: string) => place.charCodeAt(0) - 65

/** Midnight of a day, as a cell with a date's format holds it. */
export const dayCell = (day: string) => new Date(`${day}T00:00:00Z`)

export const lists: Ways['lists'] = {
  city: [
    { code: '330200', names: ['宁波', 'Ningbo'] },
    { code: '440300', names: ['深圳', 'Shenzhen'] },
    { code: '510100', names: ['成都', 'Chengdu'] },
    { code: '110000', names: ['北京', 'Beijing'] },
  ],
  industry: [
    { code: 'software', names: ['软件和信息技术服务业', 'Software and IT services'] },
    { code: 'internet', names: ['互联网', 'Internet'] },
  ],
  topic: [
    { code: 'space', names: ['办公场地', 'Space'] },
    { code: 'talent', names: ['人才引进', 'Talent'] },
    { code: 'policy', names: ['政策咨询', 'Policy'] },
  ],
  ticketCategory: [
    { code: 'power', names: ['水电', 'Water and power'] },
    { code: 'network', names: ['网络', 'Network'] },
  ],
}
