import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import { readableAssociations } from '#app/domain/associations/access.server.ts'
import type { Context } from '#app/domain/context.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { readablePlans } from '#app/domain/liaison/access.server.ts'
import { readableProjects } from '#app/domain/projects/access.server.ts'
import { openers } from '#app/domain/settings/checklist.ts'
import { readableTasks } from '#app/domain/tasks/queries.server.ts'
import { readableTickets } from '#app/domain/tickets/access.server.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'

/** Every word with pages of its own records, and the rule by which one is at least a card for the reader. */
const rules: Record<string, (ctx: Context) => SQL> = {
  enterprises: ({ actor }) => readableEnterprises(actor),
  associations: ({ actor }) => readableAssociations(actor),
  visits: readableVisits,
  projects: readableProjects,
  tickets: readableTickets,
  plans: ({ actor }) => readablePlans(actor),
  tasks: readableTasks,
  trips: ({ actor }) => (isBusiness(actor) ? sql`trips.deleted_at is null` : sql`false`),
  policies: ({ actor }) => (isBusiness(actor) ? sql`policies.deleted_at is null` : sql`false`),
  // Who is asked, or asks others, has the checklist itself.
  checklist_requests: ({ actor }) => (hasRole(actor, ...openers) ? sql`true` : sql`false`),
}

/** Of these records, by word, those the reader may open at card or better. One statement; a word without a rule has none. */
export async function openable(ctx: Context, ids: Record<string, readonly string[]>) {
  const parts = Object.entries(ids).flatMap(([word, all]) => {
    const rule = rules[word]
    return rule && all.length
      ? [
          sql`select ${sql.identifier(word)}.id from ${sql.identifier(word)}
          where id = any(${`{${all.join()}}`}::uuid[]) and ${rule(ctx)}`,
        ]
      : []
  })
  if (!parts.length) return []
  const found = await ctx.db.execute<{ id: string }>(sql.join(parts, sql` union all `))
  return found.map(({ id }) => id)
}

/** Words of those who keep accounts; everybody else's words are the business's. */
const ofAdministration = new Set(['accounts', 'roles', 'sessions', 'tokens', 'letters'])

/** Words of either: ledgers are handed in on both sides, and each asks the other for its part of the opening. */
const ofBoth = new Set(['imports', 'checklist_requests'])

/** The words this reader has pages of. */
export const wordsFor = ({ actor }: Pick<Context, 'actor'>, words: Iterable<string>) =>
  [...words].filter((word) => ofBoth.has(word) || ofAdministration.has(word) !== isBusiness(actor))
