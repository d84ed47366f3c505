import { type SQL, sql } from 'drizzle-orm'
import { listedIds } from '#app/domain/listed.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { FirmFacts } from '../likeness/firm-facts.ts'

export type FoundFirm = FirmFacts & { id: string }

/** What the firms that stand and meet `where` (of table `e`) are compared by, by id. */
export const factsOf = (db: Db, where: SQL, most: SQL = sql``): Promise<FoundFirm[]> =>
  db.execute<FoundFirm>(sql`
    select e.id, e.name, e.name_en as "nameEn", to_jsonb(e.aliases) as aliases, e.uscc, e.uscc_state as "usccState", e.address,
      coalesce((select jsonb_agg(c.phone) from contacts c
        where c.enterprise_id = e.id and c.deleted_at is null and c.phone is not null), '[]') as phones
    from enterprises e where e.deleted_at is null and ${where} order by e.id ${most}`)

/** The same of the firms with these ids. */
export const factsAmong = (db: Db, ids: readonly string[]) => factsOf(db, sql`e.id in (${listedIds(ids)})`)
