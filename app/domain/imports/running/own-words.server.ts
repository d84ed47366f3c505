import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { Row } from '../landing/draft.ts'
import type { RowFault } from '../rows/row.ts'
import { subjectOf } from '../subjects/index.ts'
import { keyOf, type Looked, type Target } from '../subjects/subject.ts'
import { foldedWord } from '../values/choices.ts'
import { wordsOf } from '../values/plain.ts'

/** Whose sheet makes what a cell may name. */
const made: Partial<Record<Looked, string>> = { patch: 'patches', team: 'teams' }

type Open = { fault: RowFault; target: Target; word: string; name: string }

/**
 * Rows in which a patch or a team is named that another sheet of the same file makes: nobody knew it when the cell was
 * read; once its own row is planned, it is that row's.
 */
export async function withOwnWords(ctx: Context, importId: string, rows: readonly Row[]): Promise<Row[]> {
  const open = new Map(rows.map((row) => [row, row.faults.flatMap((fault) => openIn(row, fault))]))
  const words = new Set([...open.values()].flatMap((all) => all.map(({ word }) => word)))
  if (words.size === 0) return [...rows]
  const known = await ctx.db.execute<{ id: string; word: string; names: (string | null)[] }>(sql`
    select r.record_id as id, r.word, array[r.read -> 'values' ->> 'name', r.read -> 'values' ->> 'nameEn'] as names
    from import_rows r where r.import_id = ${importId} and r.word in ('patches', 'teams')
      and r.verdict in ('new', 'update', 'same') and r.state <> 'left'`)
  return rows.map((row) => {
    const meant = (open.get(row) ?? []).flatMap((one) => {
      const there = known.find(
        ({ word, names }) =>
          word === one.word && names.some((name) => name && foldedWord(name) === foldedWord(one.name)),
      )
      return there ? [{ fault: one.fault, target: one.target, id: there.id }] : []
    })
    return meant.length > 0 ? meaning(row, meant) : row
  })
}

function openIn(row: Row, fault: RowFault): Open[] {
  if (fault.code !== 'unknownChoice') return []
  const target = subjectOf(row.word)?.targets.find((one) => keyOf(one) === fault.field)
  const word = target?.looked && made[target.looked]
  return word ? [{ fault, target, word, name: wordsOf(row.original[fault.column] ?? null) }] : []
}

type Meant = Pick<Open, 'fault' | 'target'> & { id: string }

function meaning(row: Row, meant: readonly Meant[]): Row {
  const said = structuredClone(row)
  said.faults = row.faults.filter((fault) => !meant.some((one) => one.fault === fault))
  for (const { target, id } of meant) valuesOf(said, target.part)[target.field] = id
  return said
}

/** What a row says of itself or of a part, which it may have said nothing of so far. */
function valuesOf(row: Row, part: string): Record<string, unknown> {
  if (part === '') return row.values
  const there = row.parts.find((one) => one.part === part)
  if (there) return there.values
  const { word, always } = subjectOf(row.word)?.parts[part] ?? { word: part }
  const values = Object.assign({}, always)
  row.parts.push({ part, word, values, lookups: {} })
  return values
}
