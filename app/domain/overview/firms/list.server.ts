import { and, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { pairsWaiting } from '#app/domain/enterprises/finder/pairs.server.ts'
import type { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { matching, pageSize } from '#app/domain/enterprises/queries.server.ts'
import { beyond, countCap, cursorOf } from '#app/domain/keyset.server.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import type { Choices } from './choices.ts'
import { filterChoices } from './filter-choices.server.ts'
import type { SentFirm } from './firm-row.ts'
import { marksOf } from './marks.server.ts'

/** JSON that is not taken apart on its way. */
export type JsonOf<T> = string & { readonly of?: T }

/**
 * One page of the firms' list with all its columns, in one statement whatever the number of rows. The database writes the
 * rows as one JSON text, and so they travel: taken apart, named and written anew here they would cost more than finding them.
 */
export async function firmsPage(ctx: Context, filter: EnterpriseFilter) {
  const [found] = await ctx.db.execute<Found>(sql`
    with page as materialized (${rowsOf(ctx, filter, pageSize + 1)}), shown as (select * from page limit ${size})
    select (select '[' || coalesce(string_agg(${compact}, ','), '') || ']' from shown) as rows,
      (select ${cursorOf({ updatedAt: sql`updated_at`, id: sql`id` })} from page offset ${last} limit 1) as end,
      (select count(*)::int from page) as found,
      ${capped(matching(ctx, filter))} as count, ${pairsWaiting(ctx)} as waiting,
      (select max(e.updated_at)::text from ${enterprises} e where e.deleted_at is null) as stamp`)
  const { texts, isLarge } = await filterChoices(ctx, found?.stamp ?? '')
  return {
    rows: (found?.rows ?? '[]') as JsonOf<SentFirm[]>,
    choices: texts[ctx.locale] as JsonOf<Choices>,
    next: found && found.found > pageSize ? found.end : null,
    count: found?.count ?? 0,
    waiting: found?.waiting ?? 0,
    counts: isLarge ? null : await chipsOf(ctx),
  }
}

/** So many rows of the list after a place, the list's own way, with the names of their cities and trades. */
export async function firmsAtOnce(ctx: Context, filter: EnterpriseFilter, most: number) {
  const [found] = await ctx.db.execute<{ rows: string; end: string | null; stamp: string | null }>(sql`
    with page as materialized (${rowsOf(ctx, filter, most + 1)}),
      shown as (select * from page limit ${sql.raw(String(most))})
    select (select '[' || coalesce(string_agg(${compact}, ','), '') || ']' from shown) as rows,
      (select ${cursorOf({ updatedAt: sql`updated_at`, id: sql`id` })} from page
        where (select count(*) from page) > ${sql.raw(String(most))} offset ${sql.raw(String(most - 1))} limit 1) as end,
      (select max(e.updated_at)::text from ${enterprises} e where e.deleted_at is null) as stamp`)
  const { texts } = await filterChoices(ctx, found?.stamp ?? '')
  const choices: Choices = JSON.parse(texts[ctx.locale])
  return { rows: JSON.parse(found?.rows ?? '[]') as SentFirm[], choices, next: found?.end ?? null }
}

type Found = {
  rows: string
  end: string | null
  found: number
  count: number
  waiting: number
  stamp: string | null
}

// As `json_build_array` has it, without the blank after every comma.
const compact = sql`array_to_json(array[to_json(id), to_json(name), to_json(sample::int), to_json(status), to_json(tier),
  to_json(city), to_json(industry), to_json(patch), project, cadres, contacts, to_json(open_tickets)])::text`

// Written out: as parameters they would hide from the planner how few rows are wanted.
const size = sql.raw(String(pageSize))
const last = sql.raw(String(pageSize - 1))

function rowsOf(ctx: Context, filter: EnterpriseFilter, most: number) {
  const { project, cadres, contacts, openTickets } = marksOf(ctx)
  return sql`
    select enterprises.id, ${calledAs(ctx, 'enterprises')} as name, enterprises.sample, enterprises.status, enterprises.tier,
      enterprises.origin_city_code as city, enterprises.industry_code as industry,
      (select ${calledAs(ctx, 'p')} from patches p where p.id = enterprises.patch_id) as patch,
      ${project} as project, ${cadres} as cadres, ${onceIfSame(contacts)} as contacts, ${openTickets} as open_tickets,
      enterprises.updated_at
    from enterprises
    where ${and(matching(ctx, filter), beyond(enterprises, filter.after))}
    order by enterprises.updated_at desc, enterprises.id desc limit ${sql.raw(String(most))}`
}

/** A firm's two last contacts, told once where they are the same: nearly always. */
const onceIfSame = (contacts: SQL) => sql`(select case when both_of.them->>0 is distinct from both_of.them->>1
  then both_of.them else json_build_array(both_of.them->0) end from (select ${contacts} as them) both_of)`

const capped = (condition = sql`true`) =>
  sql`(select count(*)::int from (select 1 from ${enterprises} where ${condition} limit ${sql.raw(String(countCap + 1))}) few)`

/** The chips' figures. In a park with more firms than the cap they show none: exact ones would cost more than the page. */
async function chipsOf(ctx: Context): Promise<Record<ChipKey, number> | null> {
  const exact = (only: Partial<EnterpriseFilter>) =>
    sql`(select count(*)::int from ${enterprises} where ${matching(ctx, { q: '', ...only })})`
  const [row] = await ctx.db.execute<Record<ChipKey, number>>(sql`
    select ${exact({})} as "all", ${exact({ status: 'prospect' })} as prospect,
      ${exact({ status: 'resident' })} as resident, ${exact({ gap: 'no_cadre' })} as no_cadre,
      ${exact({ gap: 'overdue' })} as overdue`)
  return row ?? null
}
type ChipKey = 'all' | 'prospect' | 'resident' | 'no_cadre' | 'overdue'
