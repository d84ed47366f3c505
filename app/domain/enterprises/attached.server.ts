import { sql } from 'drizzle-orm'
import type { Attached } from '#app/domain/attached.ts'
import type { Context } from '#app/domain/context.ts'

/** What hangs on a firm, by word: what stays in the database without it, and what its people still work on. */
export async function attachedToFirm(ctx: Context, id: string): Promise<Attached> {
  const [counts] = await ctx.db.execute<Attached>(sql`select
    (select count(*)::int from visit_parties p join visits v on v.id = p.visit_id
      where p.enterprise_id = ${id} and v.deleted_at is null) as visits,
    (select count(*)::int from projects where enterprise_id = ${id} and deleted_at is null) as projects,
    (select count(*)::int from tickets where enterprise_id = ${id} and deleted_at is null) as tickets,
    (select count(*)::int from plans where enterprise_id = ${id} and deleted_at is null) as plans,
    (select count(*)::int from tasks where enterprise_id = ${id} and deleted_at is null) as tasks,
    (select count(*)::int from contacts where enterprise_id = ${id} and deleted_at is null) as contacts`)
  return counts ?? {}
}
