import { sql } from 'drizzle-orm'
import type { Attached } from '#app/domain/attached.ts'
import type { Context } from '#app/domain/context.ts'

/** What hangs on an association, by word. */
export async function attachedToAssociation(ctx: Context, id: string): Promise<Attached> {
  const [counts] = await ctx.db.execute<Attached>(sql`select
    (select count(*)::int from visit_parties p join visits v on v.id = p.visit_id
      where p.association_id = ${id} and v.deleted_at is null) as visits,
    (select count(*)::int from projects where referrer_association_id = ${id} and deleted_at is null) as projects,
    (select count(*)::int from association_members where association_id = ${id}) as members,
    (select count(*)::int from contacts where association_id = ${id} and deleted_at is null) as contacts`)
  return counts ?? {}
}
