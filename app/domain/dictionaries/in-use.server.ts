import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { listed } from '#app/domain/listed.server.ts'

/** Which of these entries, by their codes, some record names, be it in the bin. */
export async function entriesInUse({ db }: Context, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db.execute<{ code: string }>(sql`
    select value as code from ${listed(codes)} where exists (select 1 from enterprises e where e.industry_code = value)
      or exists (select 1 from tickets t where t.category_code = value)
      or exists (select 1 from projects p where p.exit_reason = value)
      or exists (select 1 from stage_events s where s.reason_code = value)
      or exists (select 1 from visits v where v.topics @> array[value])`)
  return new Set(rows.map(({ code }) => code))
}
