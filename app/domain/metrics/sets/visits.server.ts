import { type SQL, sql } from 'drizzle-orm'
import { dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import { mayCount } from '../access.server.ts'
import { daysWithin, nothing, type RowSet } from './set.server.ts'

const held = (ctx: Context, mode: SQL, period: Period) =>
  sql`visits.status = 'held' and ${mode} and ${daysWithin(sql`visits.report_on`, period)} and ${readableVisits(ctx)}`

const ofMode = (mode: 'outbound' | 'inbound') => sql`visits.mode = ${mode}`
const withFirm = sql`exists (select 1 from visit_parties f where f.visit_id = visits.id and f.enterprise_id is not null)`

/** Held visits that met a firm. */
export const visitsOf = (ctx: Context, mode: 'outbound' | 'inbound', period: Period): RowSet => sql`
  select visits.id::text as key, visits.report_on as day, visits.id as subject, ${nothing} as other
  from visits where ${held(ctx, ofMode(mode), period)} and ${withFirm}`

/** Distinct firms met, with the last day. */
export const firmsMet = (ctx: Context, mode: 'outbound' | 'inbound', period: Period): RowSet => sql`
  select f.enterprise_id::text as key, max(visits.report_on) as day, f.enterprise_id as subject, ${nothing} as other
  from visits join visit_parties f on f.visit_id = visits.id and f.enterprise_id is not null
  where ${held(ctx, ofMode(mode), period)} group by f.enterprise_id`

/** Firm visits: a delegation of three firms is three. */
export const firmVisits = (ctx: Context, mode: 'outbound' | 'inbound', period: Period): RowSet => sql`
  select f.id::text as key, visits.report_on as day, visits.id as subject, f.enterprise_id as other
  from visits join visit_parties f on f.visit_id = visits.id and f.enterprise_id is not null
  where ${held(ctx, ofMode(mode), period)}`

/** Distinct associations: in person, or in any mode. */
export const associationsMet = (ctx: Context, how: 'visited' | 'contacted', period: Period): RowSet => sql`
  select a.association_id::text as key, max(visits.report_on) as day, a.association_id as subject, ${nothing} as other
  from visits join visit_parties a on a.visit_id = visits.id and a.association_id is not null
  where ${held(ctx, how === 'visited' ? sql`visits.mode <> 'online'` : sql`true`, period)} group by a.association_id`

const begun = (ctx: Context, period: Period) =>
  sql`t.deleted_at is null and t.from_on <= ${dayOf(ctx.now)}::date
    and ${daysWithin(sql`t.from_on`, period)} and ${mayCount(ctx)}`

export const tripsOf = (ctx: Context, period: Period): RowSet => sql`
  select t.id::text as key, t.from_on as day, t.id as subject, ${nothing} as other
  from trips t where ${begun(ctx, period)}`

/** One row a person and trip. */
export const tripMembersOf = (ctx: Context, period: Period): RowSet => sql`
  select t.id || '-' || m.account_id as key, t.from_on as day, t.id as subject, m.account_id as other
  from trips t join trip_members m on m.trip_id = t.id where ${begun(ctx, period)}`

/** One row a person and day. */
export const tripDaysOf = (ctx: Context, period: Period): RowSet => sql`
  select t.id || '-' || m.account_id || '-' || d as key, d as day, t.id as subject, m.account_id as other
  from trips t join trip_members m on m.trip_id = t.id
  cross join lateral (select generate_series(t.from_on, t.to_on, interval '1 day')::date as d) as days
  where ${begun(ctx, period)}`
