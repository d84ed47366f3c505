import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { markedName, type NamePiece } from '#app/domain/enterprises/likeness/marked-name.server.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { among } from './rows.server.ts'

/** What tells a firm apart from one like it. */
export type Side = {
  id: string
  /** As it is registered, whatever the reader’s language: the two are compared by it. */
  name: string
  nameEn: string | null
  pieces: NamePiece[]
  sample: boolean
  uscc: string | null
  product: string | null
  status: 'prospect' | 'resident' | 'left'
  city: string | null
  contact: string | null
  enteredOn: string
  counts: { visits: number; projects: number; tickets: number; contacts: number }
}

type Found = Omit<Side, 'pieces' | 'enteredOn' | 'counts'> & { createdAt: string } & Side['counts']

/** The same of many firms, by their ids. */
export async function firmSides(ctx: Context, ids: readonly string[]): Promise<Map<string, Side>> {
  const rows = await ctx.db.execute<Found>(sql`
    select e.id, e.name, e.name_en as "nameEn", e.sample, e.uscc, e.product, e.status, e.created_at as "createdAt",
      (select ${calledAs(ctx, 'p')} from places p where p.code = e.origin_city_code) as city,
      (select c.name from contacts c where c.enterprise_id = e.id and c.deleted_at is null
        order by c.is_primary desc, c.created_at, c.id limit 1) as contact,
      (select count(*)::int from visit_parties p join visits v on v.id = p.visit_id
        where p.enterprise_id = e.id and v.deleted_at is null) as visits,
      (select count(*)::int from projects o where o.enterprise_id = e.id and o.deleted_at is null) as projects,
      (select count(*)::int from tickets t where t.enterprise_id = e.id and t.deleted_at is null) as tickets,
      (select count(*)::int from contacts c where c.enterprise_id = e.id and c.deleted_at is null) as contacts
    from enterprises e where ${among(sql`e.id`, [...new Set(ids)])}`)
  return new Map(
    rows.map(({ createdAt, visits, projects, tickets, contacts, ...firm }) => [
      firm.id,
      {
        ...firm,
        pieces: markedName(firm.name),
        enteredOn: dayOf(new Date(createdAt)),
        counts: { visits, projects, tickets, contacts },
      },
    ]),
  )
}
