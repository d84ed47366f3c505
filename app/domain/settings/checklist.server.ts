import { sql } from 'drizzle-orm'
import { hasRole, isBusiness, type Role } from '#app/domain/actor.ts'
import { dayOf, yearOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { settingReaders } from '#app/domain/park/permissions.ts'
import { standing } from '#app/domain/park/settings.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { standingRequests } from './asked.server.ts'
import { checklistOf, type OpeningFacts, openers } from './checklist.ts'

/** The month from which next year's holidays are looked for: they are decreed in the autumn. */
const autumn = 11
/** Without one of each of these a park cannot work. */
const needed: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin', 'leader']

type Counted = Omit<OpeningFacts, 'leaderless' | 'cityless' | 'roleless' | 'missingRoles'> & {
  leaderless: string[]
  cityless: string[]
  roleless: string[]
  held: Role[]
}

/** The opening checklist as it stands, and who holds each of the roles that have a part in it. */
export async function readChecklist(ctx: Context) {
  ensure(hasRole(ctx.actor, ...settingReaders), forbidden('door.notYours'))
  const today = dayOf(ctx.now)
  const [park, hours, duty, calendar, asked, [found], people] = await Promise.all([
    standing(ctx.db, 'park'),
    standing(ctx.db, 'hours'),
    standing(ctx.db, 'duty'),
    loadCalendar(ctx.db),
    standingRequests(ctx),
    ctx.db.execute<Counted>(counts(ctx, yearOf(today))),
    ctx.db.execute<{ role: Role; name: string }>(sql`
      select r.role, ${calledAs(ctx, 'a')} as name from account_roles r join accounts a on a.id = r.account_id
      where r.to_day is null and a.disabled_at is null and r.role in ('leader', 'system_admin', 'security_admin', 'audit_admin')
      order by r.from_day, a.id`),
  ])
  const { leaderless, cityless, roleless, held, ...counted } = found as Counted
  const years = [yearOf(today), ...(Number(today.slice(5, 7)) >= autumn ? [yearOf(today) + 1] : [])]
  // Patches and teams are business, of which an administrator is told how many and no names.
  const named = (names: string[], isKnown: boolean) => ({
    n: names.length,
    names: isKnown ? names.slice(0, 5) : [],
  })
  const knows = isBusiness(ctx.actor)
  const items = checklistOf({
    ...counted,
    parkIsSet: park.isSet,
    cityIsSet: (park.value.cityCode as string) ?? null,
    hoursAreSet: hours.isSet,
    dutyPhone: (duty.value.phone as string) ?? null,
    year: yearOf(today),
    undecreed: years.find((year) => !calendar.years.has(year)) ?? null,
    leaderless: named(leaderless, knows),
    cityless: named(cityless, knows),
    roleless: named(roleless, true),
    missingRoles: needed.filter((role) => !held.includes(role)),
  })
  const holders = Object.fromEntries(
    openers.map((role) => [role, [...people].filter((one) => one.role === role).map(({ name }) => name)]),
  )
  return { items, holders, asked }
}

const counts = (ctx: Context, year: number) => {
  const name = calledAs(ctx, 'x')
  const names = (from: ReturnType<typeof sql>) => sql`array(select ${name} from ${from} order by 1)`
  return sql`select
    (select count(*)::int from buildings where deleted_at is null) as buildings,
    (select count(*)::int from patches where deleted_at is null) as patches,
    ${names(sql`patches x where x.deleted_at is null and x.lead_id is null`)} as leaderless,
    (select count(*)::int from teams where deleted_at is null) as teams,
    ${names(sql`teams x where x.deleted_at is null and cardinality(x.city_codes) = 0`)} as cityless,
    exists (select 1 from metric_targets where deleted_at is null and year = ${year}) as "hasTarget",
    (select count(*)::int from baseline_figures where deleted_at is null) as baselines,
    (select count(*)::int from units where deleted_at is null) as units,
    (select count(*)::int from accounts where disabled_at is null) as accounts,
    ${names(sql`accounts x where x.disabled_at is null
      and not exists (select 1 from account_roles r where r.account_id = x.id and r.to_day is null)`)} as roleless,
    (select count(*)::int from dictionary_entries where retired_at is null) as entries,
    array(select distinct r.role from account_roles r join accounts a on a.id = r.account_id
      where r.to_day is null and a.disabled_at is null) as held`
}
export type Checklist = Awaited<ReturnType<typeof readChecklist>>
