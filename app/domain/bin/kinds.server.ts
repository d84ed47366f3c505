import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/context.ts'
import { type Findable, nameMatches } from '#app/domain/name-search.server.ts'
import type { RestoreVerb, Way } from '#app/domain/undo/take-back.server.ts'
import { ownKinds } from './own-kinds.server.ts'
import { fullProjectOf, nameOf, partyOf } from './telling.server.ts'
import { binWords } from './words.ts'

/** What is told of a removed record, as SQL over its own table. */
export type Kind = {
  way: Way
  /** What it is called; `of` names what it belongs to. */
  name: (ctx: Context) => SQL
  of?: (ctx: Context) => SQL
  /** A code that its word's messages name, and the year or day it is of. */
  what?: SQL
  on?: SQL
  /** Beside the bin's own rule: what the record's page would show the reader. */
  readable?: (ctx: Context) => SQL
}

const modules = import.meta.glob<Record<string, Record<string, unknown>>>(
  ['../*/verbs.server.ts', '!../bin/*'],
  {
    eager: true,
  },
)

/** Each verb that lets a record stand again, by its word. */
const restores = new Map(
  Object.values(modules).flatMap((module) =>
    Object.values(module).flatMap((rows) =>
      Object.entries(rows ?? {})
        .filter(([name]) => name.endsWith('.restore'))
        .map(([name, verb]) => [name.split('.')[0], (verb as RestoreVerb).way] as const),
    ),
  ),
)

/** What the columns of a described record say by themselves: its name, what it belongs to, and its year. */
function byItsColumns(way: Way): Kind {
  const columns = way.table as unknown as Record<string, unknown>
  const table = getTableName(way.table)
  const isPart = 'enterpriseId' in columns
  return {
    way,
    name: nameOf(table, 'name', 'nameEn' in columns),
    ...(isPart && { of: partyOf(table, columns) }),
    ...('projectId' in columns && { readable: fullProjectOf(table) }),
    ...('year' in columns && { on: sql.raw(`${table}.year::text`) }),
  }
}

/** Every kind of record that can be removed, by its word. */
export const kinds: Record<string, Kind> = Object.fromEntries(
  binWords.map((word) => {
    const way = restores.get(word)
    const { way: given = way, ...told } = ownKinds[word] ?? {}
    if (!given) throw new Error(`Nothing restores ${word}`)
    return [word, { ...byItsColumns(given), ...told, way: given }]
  }),
)

/** Removed records of a kind whose names hold `typed`: as written, or where they are kept so, as they sound. */
export function matching(ctx: Context, { way, name, of }: Kind, typed: string): SQL {
  const table = way.table as unknown as Partial<Record<'searched' | 'sounds' | 'grams', PgColumn>>
  const written = (text: SQL) => sql`strpos(lower(${text}), ${typed.trim().toLowerCase()}) > 0`
  const ways = [written(name(ctx)), ...(of ? [written(of(ctx))] : [])]
  if (table.searched) ways.push(nameMatches(table as Findable, typed))
  return sql`(${sql.join(ways, sql` or `)})`
}
