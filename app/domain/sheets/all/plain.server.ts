import { getTableName, sql } from 'drizzle-orm'
import { readableWithin } from '#app/domain/belonging.server.ts'
import type { Context } from '#app/domain/context.ts'
import type { Field } from '#app/domain/fields.ts'
import { plainly, tables } from '#app/domain/imports/landing/tables.server.ts'
import { keyOf } from '#app/domain/imports/subjects/subject.ts'
import { column, describedColumns } from './described-columns.ts'
import { cityName, firmCode, firmName } from './firms.server.ts'
import type { WordRow, WordRows } from './word-rows.ts'

const parents = {
  enterpriseId: firmName,
  associationId: (id: string) => sql.raw(`(select s.name from associations s where s.id = ${id})`),
  projectId: (id: string) => sql.raw(`(select p.title from projects p where p.id = ${id})`),
} as const
type Parent = keyof typeof parents
const inSql: Record<Parent, string> = {
  enterpriseId: 'enterprise_id',
  associationId: 'association_id',
  projectId: 'project_id',
}

/** A described record that belongs to others as a sheet of everything: what its import reads, as far as its parent is read. */
export const plainRows: readonly WordRows[] = plainly.map(({ word, described, targets }) => {
  const table = tables[word]!
  const name = getTableName(table)
  const fields = described!.fields as Record<string, Field>
  const belongs = Object.keys(fields).filter((field): field is Parent => field in parents)
  const readable = readableWithin(table, belongs)
  const of = (field: string) => column(name, field)
  const cities = Object.keys(fields).filter((field) => field === 'cityCode')
  const own = describedColumns(name, described!, [...belongs, ...cities])
  const said = [
    own.columns,
    ...cities.map(() => sql`${cityName(`${name}.city_code`)} as "cityCode"`),
    ...belongs.map((field) => sql`${parents[field](`${name}.${inSql[field]}`)} as ${sql.identifier(field)}`),
    ...(belongs.includes('enterpriseId')
      ? [sql`${firmCode(`${name}.enterprise_id`)} as "enterpriseId.code"`]
      : []),
  ]
  const keys = targets.map(keyOf).filter((key) => key in fields || key === 'enterpriseId.code')
  return {
    word,
    keys,
    rows: async (ctx: Context, after: string, limit: number) => [
      ...(await ctx.db.execute<WordRow>(sql`
        select ${of('id')}, ${sql.join(said, sql`, `)} from ${sql.identifier(name)}
        where ${of('deletedAt')} is null and ${readable(ctx)} and ${of('id')} > ${after}::uuid
        order by ${of('id')} limit ${limit}`)),
    ],
  }
})
