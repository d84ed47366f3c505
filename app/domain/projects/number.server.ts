import { like, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { projects } from '#db/schema/projects.ts'

/** `P-2021-031`. Numbers may leave gaps, never repeat: the lock orders those who ask in the same moment. */
export async function nextNumber(ctx: Context) {
  const year = dayOf(ctx.now).slice(0, 4)
  await lockNumbers(ctx)
  const [last] = await ctx.db
    .select({ number: sql<number>`coalesce(max(substring(${projects.number} from 8)::int), 0)` })
    .from(projects)
    .where(like(projects.number, `P-${year}-%`))
  return `P-${year}-${String((last?.number ?? 0) + 1).padStart(3, '0')}`
}

/** One at a time gives numbers to projects, until this transaction ends. */
export const lockNumbers = ({ db }: Pick<Context, 'db'>) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtext('projects.number'))`)
