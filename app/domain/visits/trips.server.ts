import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { laidOver } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { isBusiness } from '#app/domain/actor.ts'
import { newlyNamed, notAtWork } from '#app/domain/cadres/at-work.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { dayCursor, type Paging, paging } from '#app/domain/keyset.server.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { ensure, forbidden, missing, notFound, refuse } from '#app/domain/refusal.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import { teams } from '#db/schema/cadres.ts'
import { places } from '#db/schema/places.ts'
import { tripMembers, trips } from '#db/schema/visits.ts'
import { type NewTrip, type TripChange, type TripFilter, tripRules, type VisitEnd } from './forms.ts'
import { againstKeepingTrip, canPlanTrip, tripAbilities } from './permissions.ts'

const pageSize = 50

const rowOf = (ctx: Context) => ({
  id: trips.id,
  version: trips.version,
  title: trips.title,
  kind: trips.kind,
  cityCode: trips.cityCode,
  city: places.name,
  cityEn: places.nameEn,
  teamId: trips.teamId,
  team: teams.name,
  teamEn: teams.nameEn,
  fromOn: trips.fromOn,
  toOn: trips.toOn,
  purpose: trips.purpose,
  summary: trips.summary,
  ownerId: trips.ownerId,
  isImported: sql<boolean>`trips.recorded_by is not null`,
  members: sql<
    { id: string; name: string }[]
  >`coalesce((select json_agg(json_build_object('id', c.id, 'name', ${calledAs(ctx, 'c')}) order by c.name, c.id)
    from trip_members m join accounts c on c.id = m.account_id where m.trip_id = trips.id), '[]'::json)`,
  /** Held visits of the trip the reader may know of; those with a firm count as events. */
  visits: sql<number>`(select count(*)::int from visits where visits.trip_id = trips.id and visits.status = 'held'
    and ${readableVisits(ctx)})`,
})

const from = (ctx: Context) =>
  ctx.db
    .select(rowOf(ctx))
    .from(trips)
    .innerJoin(places, eq(places.code, trips.cityCode))
    .leftJoin(teams, eq(teams.id, trips.teamId))
    .$dynamic()

const matching = (ctx: Context, filter: TripFilter) =>
  and(
    isBusiness(ctx.actor) ? isNull(trips.deletedAt) : sql`false`,
    filter.team ? eq(trips.teamId, filter.team) : undefined,
    filter.city ? eq(trips.cityCode, filter.city) : undefined,
  )

/** How many trips `filter` finds, counted to one beyond `most`. */
export const countTrips = (ctx: Context, filter: TripFilter, most: number) =>
  ctx.db.$count(
    ctx.db
      .select({ one: sql`1` })
      .from(trips)
      .where(matching(ctx, filter))
      .limit(most + 1)
      .as('some'),
  )

/** Trips, the latest first; every business role reads them. */
export async function listTrips(ctx: Context, filter: TripFilter & Paging) {
  const size = filter.limit ?? pageSize
  const isWalk = filter.walk === true
  const { beyond, order } = paging(trips, filter)
  const cursor = isWalk ? null : dayCursor(filter.after)
  const rows = await from(ctx)
    .where(
      and(
        matching(ctx, filter),
        cursor ? sql`(trips.from_on, trips.id) < (${cursor.day}, ${cursor.id})` : undefined,
        isWalk ? beyond : undefined,
      ),
    )
    .orderBy(...(isWalk ? order : [desc(trips.fromOn), desc(trips.id)]))
    .limit(size + 1)
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return {
    items,
    next: rows.length > size && last ? (isWalk ? last.id : `${last.fromOn}_${last.id}`) : null,
  }
}

export type TripRow = Awaited<ReturnType<typeof listTrips>>['items'][number]

export async function getTrip(ctx: Context, id: string) {
  const [trip] = await from(ctx).where(
    and(isBusiness(ctx.actor) ? isNull(trips.deletedAt) : sql`false`, eq(trips.id, id)),
  )
  if (!trip) throw missing('trips.missing')
  return { ...trip, abilities: tripAbilities(ctx.actor, trip) }
}

/** The trips a visit could belong to on `day`: the actor's own and their team's. */
export function tripsAround(ctx: Context, day: string) {
  return from(ctx)
    .where(
      and(
        isNull(trips.deletedAt),
        sql`${day}::date between trips.from_on - 2 and trips.to_on + 7`,
        sql`exists (select 1 from trip_members m where m.trip_id = trips.id and m.account_id = ${ctx.actor.id})`,
      ),
    )
    .orderBy(desc(trips.fromOn), asc(trips.id))
    .limit(10)
}

export function planTrip(ctx: Context, form: NewTrip) {
  ensure(canPlanTrip(ctx.actor), forbidden('trips.plan'))
  return createOnce(
    ctx,
    form,
    (ctx) => getTrip(ctx, form.id),
    async (ctx, digest) => {
      await check(ctx, form)
      const { memberIds, ...facts } = form
      const teamId = form.teamId ?? ctx.actor.teamIds[0] ?? null
      await ctx.db
        .insert(trips)
        .values({ ...facts, teamId, ownerId: ctx.actor.id, createdAt: ctx.now, updatedAt: ctx.now })
      await writeMembers(ctx, form.id, memberIds)
      await record(ctx, { event: 'trip.planned', subject: { kind: 'trip', id: form.id }, digest })
      return getTrip(ctx, form.id)
    },
  )
}

export function updateTrip(ctx: Context, form: TripChange) {
  return inTransaction(ctx, async (ctx) => {
    const trip = await keepable(ctx, form.id)
    const { title, kind, cityCode, teamId, fromOn, toOn, purpose, summary, members } = trip
    const before = {
      title,
      kind,
      cityCode,
      teamId,
      fromOn,
      toOn,
      purpose,
      summary,
      memberIds: members.map(({ id }) => id),
    }
    const shown = { ...trip, memberIds: members.map(({ name }) => name) }
    const { whole, fields, theirs } = await laidOver(ctx, trips, trip, form, before, {
      shown,
      rules: tripRules,
    })
    if (!fields.length) return trip
    await check(ctx, { ...whole, memberIds: newlyNamed(whole.memberIds, before.memberIds) })
    const { memberIds, ...facts } = whole
    await save(
      ctx,
      trips,
      trip,
      form.version,
      {
        ...facts,
        teamId: facts.teamId ?? null,
        purpose: facts.purpose ?? null,
        summary: facts.summary ?? null,
      },
      theirs,
    )
    if (fields.includes('memberIds')) await writeMembers(ctx, trip.id, memberIds)
    await record(ctx, { event: 'trip.updated', subject: { kind: 'trip', id: trip.id }, fields })
    return getTrip(ctx, trip.id)
  })
}

export function removeTrip(ctx: Context, form: VisitEnd) {
  return inTransaction(ctx, async (ctx) => {
    const trip = await keepable(ctx, form.id)
    const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: form.reason }
    await save(ctx, trips, trip, form.version, gone)
    await record(ctx, { event: 'trip.removed', subject: { kind: 'trip', id: trip.id }, reason: form.reason })
    return { id: trip.id }
  })
}

async function keepable(ctx: Context, id: string) {
  const trip = await getTrip(ctx, id)
  refuse(againstKeepingTrip(ctx.actor, trip))
  return trip
}

async function check(ctx: Context, form: { cityCode: string; teamId?: string; memberIds: string[] }) {
  const [cities, strangers, team] = await Promise.all([
    ctx.db.$count(places, eq(places.code, form.cityCode)),
    notAtWork(ctx, form.memberIds),
    form.teamId ? ctx.db.$count(teams, eq(teams.id, form.teamId)) : 1,
  ])
  if (!cities) throw notFound('trips', 'cityCode')
  if (strangers.length) throw notFound('trips', 'memberIds')
  if (!team) throw notFound('trips', 'teamId')
}

async function writeMembers(ctx: Context, tripId: string, memberIds: string[]) {
  await ctx.db.delete(tripMembers).where(eq(tripMembers.tripId, tripId))
  await ctx.db.insert(tripMembers).values([...new Set(memberIds)].map((accountId) => ({ tripId, accountId })))
}
