import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#db/connect.server.ts'
import { imports } from '#db/schema/imports.ts'
import type { Cell, Line } from '../book/book.ts'
import { BookFault } from '../book/fault.ts'
import type { Guess } from '../headers/guess.ts'
import type { ImportKind, ImportSheet } from '../imports.ts'
import { turnOf } from '../landing/words.server.ts'
import { openLedger } from '../ledger.server.ts'
import { officeLists } from '../lists.server.ts'
import type { ReadRow } from '../rows/row.ts'
import { pathOf } from '../stored-file.server.ts'
import { keyOf } from '../subjects/subject.ts'

type Import = typeof imports.$inferSelect

/**
 * Reads the ledger to its rows, anew from the beginning whenever it is asked; what was said of single rows stays with
 * them. A file that may not be read ends the import with its fault.
 */
export async function readImport(
  db: Db,
  { id, digest, kind, options }: Import,
  alive: (progress: number) => Promise<void>,
) {
  const mended = await mendedOf(db, id)
  await db.execute(sql`update import_rows set turn = -1 where import_id = ${id}`)
  const mend = (sheet: number, line: Line) => {
    const cells = mended.get(`${sheet}:${line.row}`)
    return cells ? { row: line.row, cells: laidOver(line.cells, cells) } : line
  }
  let rows = 0
  try {
    const ledger = await openLedger(pathOf(digest), { ...options, lists: await listsFor(db, kind), mend })
    const sheets = ledger.book.sheets.map(({ name, hidden }): ImportSheet => blankSheet(name, hidden))
    try {
      for await (const piece of ledger.pieces) {
        const sheet = sheets[piece.sheet]!
        if ('guess' in piece) Object.assign(sheet, piece.guess && guessed(piece.guess))
        else {
          for (const { left } of piece.left) sheet.lines[left] = (sheet.lines[left] ?? 0) + 1
          const kept = await keepRows(db, { id, kind }, piece.sheet, piece.rows)
          rows += kept
          sheet.lines.row = (sheet.lines.row ?? 0) + kept
          await alive(rows)
        }
      }
    } finally {
      await ledger.close()
    }
    await db.transaction(async (tx) => {
      await tx.execute(sql`delete from import_rows where import_id = ${id} and turn = -1`)
      await next(tx, id, { state: 'trying', sheets })
    })
  } catch (error) {
    if (!(error instanceof BookFault)) throw error
    await next(db, id, { state: 'refused', fault: error.code, faultPlace: error.place || null })
  }
}

/** Moves a reading import on, if nobody moved it meanwhile. */
const next = (db: Db, id: string, to: Partial<typeof imports.$inferInsert>) =>
  db
    .update(imports)
    .set({ progress: 0, leasedUntil: null, ...to })
    .where(sql`${imports.id} = ${id} and ${imports.state} = 'reading'`)

const blankSheet = (name: string, hidden: boolean): ImportSheet => ({
  name,
  hidden,
  word: null,
  columns: [],
  left: [],
  header: null,
  lines: {},
})

const guessed = ({ word, columns, left, from, to }: Guess): Partial<ImportSheet> => ({
  word,
  header: [from, to],
  columns: columns.map(({ column, heading, target }) => ({ column, heading, key: keyOf(target) })),
  left: left.map(({ column, heading }) => ({ column, heading })),
})

async function mendedOf(db: Db, id: string) {
  const rows = await db.execute<{ sheet: number; row: number; mended: Record<string, string> }>(sql`
    select sheet, row, mended from import_rows where import_id = ${id} and mended <> '{}'::jsonb`)
  return new Map(rows.map(({ sheet, row, mended }) => [`${sheet}:${row}`, mended]))
}

function laidOver(cells: readonly Cell[], mended: Record<string, string>): Cell[] {
  const all = [...cells]
  for (const [column, text] of Object.entries(mended)) {
    while (all.length <= Number(column)) all.push(null)
    all[Number(column)] = text
  }
  return all
}

/** Units of an administrators' ledger may stand on another sheet of it: they are looked for once all of it is read. */
async function listsFor(db: Db, kind: ImportKind) {
  const { unit, ...lists } = await officeLists(db)
  return kind === 'administration' ? lists : Object.assign(lists, { unit })
}

/** Keeps rows of what may be imported in such a ledger, and answers how many. */
async function keepRows(
  db: Db,
  { id, kind }: Pick<Import, 'id' | 'kind'>,
  sheet: number,
  rows: readonly ReadRow[],
) {
  const kept = rows.flatMap(({ row, word, values, lookups, parts, original, faults, notes }) => {
    const turn = turnOf(word, kind)
    const read = { values, lookups, parts, original, faults, notes }
    return turn === null ? [] : [{ row, turn, word, read, record_id: uuidv7() }]
  })
  if (kept.length === 0) return 0
  await db.execute(sql`
    insert into import_rows (import_id, sheet, row, turn, word, read, record_id)
    select ${id}::uuid, ${sheet}::int, row, turn, word, read, record_id
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as kept (row int, turn int, word text, read jsonb, record_id uuid)
    on conflict (import_id, sheet, row) do update set turn = excluded.turn, word = excluded.word, read = excluded.read,
      verdict = null, plan = null, name_key = null, code = null, state = 'waiting'`)
  return kept.length
}
