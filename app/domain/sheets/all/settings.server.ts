import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import { settingTables, standing } from '#app/domain/imports/landing/settings.server.ts'
import { settingSubjects } from '#app/domain/imports/subjects/settings.ts'
import { keyOf } from '#app/domain/imports/subjects/subject.ts'
import { settingReaders } from '#app/domain/park/permissions.ts'
import { column } from './described-columns.ts'
import { accountName } from './service.server.ts'
import type { WordRow, WordRows } from './word-rows.ts'

/** Fields that name other records, by what those are called. */
const named: Readonly<Record<string, SQL>> = {
  leadId: accountName('patches.lead_id'),
  retired: sql`dictionary_entries.retired_at is not null`,
  cityCodes: sql`array(select p.name from places p where p.code = any(teams.city_codes) order by p.code)`,
}

/** What the park sets for itself, each word as a sheet of everything: what stands, as its description has it. */
export const settingRows: readonly WordRows[] = settingSubjects.map(({ word, targets }): WordRows => {
  const table = settingTables[word]!
  const name = getTableName(table)
  const keys = targets.map(keyOf)
  const told = targets.map(({ field, kind }) => {
    const value = named[field] ?? column(name, field)
    return sql`${kind === 'day' ? sql`${value}::text` : value} as ${sql.identifier(field)}`
  })
  // What has no id of its own is placed by its day.
  const place =
    'id' in getTableColumns(table) ? sql`${column(name, 'id')}::text` : sql`${column(name, 'day')}::text`
  return {
    word,
    keys,
    rows: async (ctx, after, limit) => [
      ...(await ctx.db.execute<WordRow>(sql`
        select ${place} as place, ${sql.join(told, sql`, `)} from ${sql.identifier(name)}
        where ${standing(table)} and ${hasRole(ctx.actor, ...settingReaders) ? sql`true` : sql`false`}
          and ${place} > ${after} order by 1 limit ${limit}`)),
    ],
  }
})
