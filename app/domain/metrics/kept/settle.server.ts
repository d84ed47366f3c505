import { type SQL, sql } from 'drizzle-orm'
import { listed } from '#app/domain/listed.server.ts'
import { written } from '#app/domain/written.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { figureMarks } from '#db/schema/figures.ts'
import { figureNames, isStock } from '../figures.ts'
import type { Among } from './among.server.ts'
import { coverageParts } from './coverage.server.ts'
import { ticketDays, tripDays, visitDays } from './days.server.ts'
import { partyParts } from './parties.server.ts'
import { firmProjectParts, projectParts } from './projects.server.ts'
import { keepStandings } from './standings.server.ts'

export type PartKind = 'party' | 'project' | 'firm_projects' | 'coverage'

/** What one record adds to the kept figures, by its kind. */
export const partsOf: Record<PartKind, (among: Among) => SQL> = {
  party: partyParts,
  project: projectParts,
  firm_projects: firmProjectParts,
  coverage: coverageParts,
}

/** Whoever brings the figures up to date holds this advisory lock. */
export const figuresLock = sql.raw(`hashtext('kept_figures')`)

/** What is counted again by the day it falls on, with the figures that are. */
export const daysOf = {
  visit: {
    count: visitDays,
    figures: ['outbound_events', 'reception_events', 'reception_enterprise_visits'],
  },
  trip: { count: tripDays, figures: ['trips', 'trip_person_times', 'trip_person_days'] },
  ticket: {
    count: ticketDays,
    figures: [
      'tickets_merged tickets_withdrawn tickets_in_scope response_in_time response_given response_due',
      'followed_up solved satisfied calls_invalid calls_to_make',
    ].flatMap((names) => names.split(' ')),
  },
} as const

/** So many changes are settled at a time; of more, a reader is told how far the figures are behind. */
const most = 1_000

const underWay = new WeakMap<Db, Promise<number>>()

/**
 * Brings the kept figures up to date for who reads them, unless so much waits that only the worker gets through it.
 * Answers how many seconds they are behind then: 0 as a rule. What is asked at once waits for one settling.
 */
export function settledFigures(db: Db): Promise<number> {
  const begun = underWay.get(db)
  if (begun) return begun
  const settling = settleFew(db).finally(() => underWay.delete(db))
  underWay.set(db, settling)
  return settling
}

/**
 * What `ask` finds of the kept figures once they are up to date; asked at once, and again only where something waited.
 * `byRows` finds the same without them: it answers while so much waits that they are behind.
 */
export async function onceSettled<T>(db: Db, ask: () => Promise<T>, byRows?: () => Promise<T>): Promise<T> {
  const [{ waiting }, answer] = await Promise.all([backlog(db), ask()])
  if (waiting > most && byRows) return byRows()
  if (!waiting || waiting > most) return answer
  await settledFigures(db)
  return ask()
}

async function settleFew(db: Db) {
  const { waiting, seconds } = await backlog(db)
  if (waiting > most) return seconds
  return waiting ? settleFigures(db) : 0
}

/** Settles the changes committed before, some at a time; answers how many seconds the figures are behind, 0 when none is left. */
export const settleFigures = (db: Db): Promise<number> =>
  db.transaction(async (tx) => {
    // One at a time. What is read from here on is at least as new as the marks taken: who commits later leaves another.
    await tx.execute(sql`select pg_advisory_xact_lock(${figuresLock})`)
    const marks = await tx.execute<Mark>(sql`delete from figure_marks where seq in (
      select seq from figure_marks order by seq limit ${most}) returning kind, subject_id as id, day::text`)
    await settle(tx, marks)
    return (await backlog(tx)).seconds
  })

/** How many changes wait, for a statement that asks for more; what it counts is settled where it is not 0. */
export const marksWaiting = sql`(select count(*)::int from (select 1 from figure_marks limit ${most + 1}) as marks)`

/** How many changes wait, as far as a reader wants to know, and for how long the first of them has. */
async function backlog(db: Db) {
  const [row] = await db.execute<{ waiting: number; seconds: number }>(sql`
    select count(*)::int as waiting, coalesce(extract(epoch from now() - min(at)), 0)::float8 as seconds
    from (select at from figure_marks order by seq limit ${most + 1}) as first`)
  return row ?? { waiting: 0, seconds: 0 }
}

type Mark = { kind: (typeof figureMarks.$inferSelect)['kind']; id: string; day: string | null }

async function settle(db: Db, marks: readonly Mark[]) {
  const of = (...kinds: Mark['kind'][]) => marks.filter(({ kind }) => kinds.includes(kind))
  const idsOf = (...kinds: Mark['kind'][]) => of(...kinds).map(({ id }) => id)
  for (const kind of ['visit', 'trip', 'ticket'] as const) {
    const some = of(kind)
    if (!some.length) continue
    const ids = some.map(({ id }) => id)
    const now = await db.execute<{ day: string }>(
      sql`select ${daySaid[kind]}::text as day ${idsIn(kind, ids)}`,
    )
    await countDays(
      db,
      kind,
      distinct([...some.flatMap(({ day }) => day ?? []), ...now.map(({ day }) => day)]),
    )
  }
  const found = async (ids: string[], query: (ids: string[]) => SQL) =>
    ids.length ? (await db.execute<{ id: string }>(query(ids))).map(({ id }) => id) : []
  const met = await found(
    idsOf('visit'),
    (ids) => sql`
    select coalesce(enterprise_id, association_id) as id from visit_parties where visit_id in (select value::uuid from ${listed(ids)})`,
  )
  const firms = await found(
    idsOf('project'),
    (ids) => sql`
    select enterprise_id as id from projects where enterprise_id is not null and id in (select value::uuid from ${listed(ids)})`,
  )
  const theirs = await found(
    idsOf('firm_projects'),
    (ids) => sql`select id from projects where enterprise_id in (select value::uuid from ${listed(ids)})`,
  )
  const covered = await found(
    idsOf('account'),
    (ids) => sql`
    select enterprise_id as id from liaison_assignments where account_id in (select value::uuid from ${listed(ids)})`,
  )
  await keepParts(db, 'party', distinct([...idsOf('party'), ...met]))
  await keepParts(db, 'project', distinct(idsOf('project')))
  await keepParts(db, 'firm_projects', distinct([...idsOf('firm_projects'), ...firms]))
  await keepStandings(db, distinct([...idsOf('project'), ...theirs]))
  await keepParts(db, 'coverage', distinct([...idsOf('coverage'), ...covered]))
}

const daySaid = {
  visit: sql`report_on`,
  trip: sql`from_on`,
  ticket: sql`(received_at at time zone 'Asia/Shanghai')::date`,
}
const idsIn = (kind: keyof typeof daysOf, ids: string[]) =>
  sql`from ${sql.identifier(`${kind}s`)} where id in (select value::uuid from ${listed(ids)})`

const distinct = (some: readonly string[]) => [...new Set(some)]

/** So many days are counted by one statement, however large the park. */
const daysAtATime = 50

/** Counts these days again. */
async function countDays(db: Db, kind: keyof typeof daysOf, all: string[]) {
  const { count, figures } = daysOf[kind]
  for (let at = 0; at < all.length; at += daysAtATime) {
    const ids = all.slice(at, at + daysAtATime)
    await db.execute(sql`delete from figure_days where figure in ${figures}
      and first in (select value::date from ${listed(ids)})`)
    await db.execute(sql`insert into figure_days (figure, first, last, length, count) ${count({ ids })}`)
  }
}

/** Puts what these records add now in the place of what they added, and the difference into the figures. */
async function keepParts(db: Db, kind: PartKind, ids: string[]) {
  if (!ids.length) return
  const subjects = sql`subject_id in (select value::uuid from ${listed(ids)})`
  await db.execute(sql`
    with fresh as materialized (${partsOf[kind]({ ids })}),
    old as (delete from figure_parts where kind = ${kind} and ${subjects} returning figure, first, last, length),
    kept as (insert into figure_parts (kind, subject_id, figure, first, last, length)
      select ${kind}::text, subject_id, figure, first, last, length from fresh)
    insert into figure_days as d (figure, first, last, length, count)
    select figure, first, last, length, sum(n) from (
      ${onDays(sql`fresh`, 1)} union all ${onDays(sql`old`, -1)}) as moved
    group by figure, first, last, length having sum(n) <> 0
    on conflict (figure, first, last, length) do update set count = d.count + excluded.count`)
}

/** What comes on a day and leaves again on another is one more on the first and one less on the other. */
export const onDays = (parts: SQL, sign: 1 | -1) => sql`
  select figure, first, case when ${lasts} then first else last end as last, length, ${sign}::int as n from ${parts}
  union all select figure, last, last, length, ${-sign}::int from ${parts} where ${lasts} and last < 'infinity'`

// Landings are never undone: they are kept as arrivals, of which the stock is a sum too.
const lasting = [...figureNames.filter((name) => isStock(name) && name !== 'landed_as_of'), 'stalled']
const lasts = sql`(figure in ${written(lasting)} or starts_with(figure, 'patch/') or starts_with(figure, 'load/'))`
