import { getTableColumns, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Field } from '#app/domain/fields.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import type { Subject } from '../subjects/subject.ts'
import type { DescribedWord } from './described.server.ts'
import { tables } from './tables.server.ts'

const parents = ['enterpriseId', 'associationId', 'projectId']
const isUnsaid = (value: unknown) => value === undefined || value === null
const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/**
 * A described record that belongs to a firm, an association or a project, as its description says: one of the same parent
 * and the same in all that it must say is the same, unless a number of both differs.
 */
export function plainWord({ word, described, by, changed }: Subject): DescribedWord {
  const of = described!
  const table = tables[word]!
  const columns = getTableColumns(table) as Record<string, PgColumn>
  const fields = Object.entries(of.fields as Record<string, Field>)
  const belongs = parents.filter((parent) => parent in of.fields)
  const isNumber = ([, { shown }]: (typeof fields)[number]) => shown === 'number' || shown === 'day'
  const known = fields.filter(([name]) => !by || by.includes(name))
  const telling = known
    .filter(([name, { is }]) => by || (!belongs.includes(name) && !is.safeParse('').success))
    .filter((one) => !by || !isNumber(one))
    .map(([name]) => name)
  const numbers = known.filter(isNumber).map(([name]) => name)
  return {
    table: word,
    of,
    events: { create: `${of.word}.added`, change: changed ?? `${of.word}.changed` },
    named: (values) => text(telling.map((name) => values[name]).find(Boolean)).slice(0, 60),
    load: (ctx, all) => {
      const some = belongs.map(
        (parent) =>
          sql`${columns[parent]} in (${listedIds(all.flatMap((one) => (one[parent] ? [text(one[parent])] : [])))})`,
      )
      return ctx.db
        .select()
        .from(table)
        .where(sql`${columns.deletedAt} is null and (${sql.join(some, sql` or `)})`) as never
    },
    isIt: (stored, values) =>
      belongs.every((parent) => text(stored[parent]) === text(values[parent])) &&
      telling.every((name) => folded(text(stored[name])) === folded(text(values[name]))) &&
      numbers.every(
        (name) => isUnsaid(values[name]) || isUnsaid(stored[name]) || stored[name] === values[name],
      ),
    derive: ({ name }) => ('searched' in columns ? findableAs.rival({ name: text(name) || null }) : {}),
    born: (_, { importerId }) => ('authorId' in columns ? { authorId: importerId } : {}),
    about: ({ enterpriseId, associationId, projectId }) => ({
      ...(enterpriseId ? { enterpriseIds: [text(enterpriseId)] } : {}),
      ...(associationId ? { associationIds: [text(associationId)] } : {}),
      ...(projectId ? { projectId: text(projectId) } : {}),
    }),
  }
}
