import fc from 'fast-check'
import type postgres from 'postgres'

/** One change of one kind of record; `which` and `other` pick among what is there, `day` lies in two years. */
export type Change = { kind: Kind; which: number; other: number; day: number }
/** What one transaction does, and how it ends; killed is the connection, in the midst of it. */
export type Turn = { changes: Change[]; ends: 'commits' | 'rolls back' | 'is killed' }

type Sql = postgres.TransactionSql
type Kind = keyof typeof changes

const states = ['new', 'accepted', 'resolved', 'merged', 'withdrawn', 'closed']
const modes = ['outbound', 'inbound', 'online', 'service']
const stages = ['lead', 'contact', 'negotiation', 'review', 'signed', 'registered', 'operating']
const exits = ['lost', 'shelved']

const pick = <T>(of: readonly T[], at: number) => of[at % of.length] as T
const dayOf = (day: number) => new Date(Date.UTC(2019, 6, 1 + day)).toISOString().slice(0, 10)
const instant = ({ day, other }: Change) => `${dayOf(day)}T${String(other % 24).padStart(2, '0')}:30:00+08:00`

/** The id of one of a table's rows, the same one for everybody who asks for this number. */
const one = (
  sql: Sql,
  table: string,
  which: number,
  key = 'id',
) => sql`(select ${sql(key)} from ${sql(table)} order by ${sql(key)}
  offset ${which} % greatest(1, (select count(*) from ${sql(table)})) limit 1)`
const somebody = (sql: Sql) => one(sql, 'accounts', 0)

const changes = {
  'a visit': async (sql: Sql, c: Change) => {
    await sql`with v as (insert into visits (id, mode, status, started_at, ended_at, report_on, owner_id)
        values (gen_random_uuid(), ${pick(modes, c.which)}, ${pick(['held', 'held', 'planned'], c.other)}, ${instant(c)}, ${instant(c)}, ${dayOf(c.day)},
          ${somebody(sql)}) returning id)
      insert into visit_parties (id, visit_id, enterprise_id, association_id)
      select gen_random_uuid(), v.id, ${one(sql, 'enterprises', c.which)}, null::uuid from v
      union all select gen_random_uuid(), v.id, null, ${one(sql, 'associations', c.other)} from v`
  },
  'a visit put right': (
    sql: Sql,
    c: Change,
  ) => sql`update visits set report_on = ${dayOf(c.day)}, mode = ${pick(modes, c.other)},
      status = ${pick(['held', 'planned', 'cancelled'], c.other)}, deleted_at = ${c.other % 5 ? null : instant(c)}
    where id = ${one(sql, 'visits', c.which)}`,
  'a firm more': (sql: Sql, c: Change) => sql`insert into visit_parties (id, visit_id, enterprise_id)
    values (gen_random_uuid(), ${one(sql, 'visits', c.which)}, ${one(sql, 'enterprises', c.other)}) on conflict do nothing`,
  'a party less': (sql: Sql, c: Change) =>
    sql`delete from visit_parties where id = ${one(sql, 'visit_parties', c.which)}`,
  'a trip': (
    sql: Sql,
    c: Change,
  ) => sql`with t as (insert into trips (id, title, city_code, from_on, to_on, owner_id)
      values (gen_random_uuid(), '出访', '440300', ${dayOf(c.day)}, ${dayOf(c.day + (c.other % 4))}, ${somebody(sql)}) returning id)
    insert into trip_members (trip_id, account_id) select id, ${somebody(sql)} from t`,
  'a trip put right': (
    sql: Sql,
    c: Change,
  ) => sql`update trips set from_on = ${dayOf(c.day)}, to_on = ${dayOf(c.day + 2)},
    deleted_at = ${c.other % 4 ? null : instant(c)} where id = ${one(sql, 'trips', c.which)}`,
  'a member more or less': async (sql: Sql, c: Change) => {
    const [trip, member] = [one(sql, 'trips', c.which), one(sql, 'accounts', c.other)]
    if (c.day % 2) await sql`delete from trip_members where trip_id = ${trip} and account_id = ${member}`
    else
      await sql`insert into trip_members (trip_id, account_id) values (${trip}, ${member}) on conflict do nothing`
  },
  'a ticket': (
    sql: Sql,
    c: Change,
  ) => sql`insert into tickets (id, number, title, category_code, level, channel, state, received_at,
      first_receiver_id, sla_policy_id, clock, response_due_at, solve_due_at, original_due_at)
    values (gen_random_uuid(), gen_random_uuid(), '事项', 'other', 'p2', 'phone', 'new', ${instant(c)}, ${somebody(sql)},
      ${one(sql, 'sla_policies', 0)}, 'working', ${`${dayOf(c.day + (c.which % 30))}T10:00+08:00`}, ${instant(c)}, ${instant(c)})`,
  'a ticket’s step': (sql: Sql, c: Change) => {
    const state = pick(states, c.other)
    return sql`update tickets set state = ${state}, merged_into_id = ${state === 'merged' ? sql`gen_random_uuid()` : null},
      responded_at = ${c.day % 3 ? instant(c) : null}, deleted_at = ${c.day % 7 ? null : instant(c)}
      where id = ${one(sql, 'tickets', c.which)}`
  },
  'a call': (sql: Sql, c: Change) => {
    const valid = c.day % 3 > 0
    return sql`insert into ticket_follow_ups (id, ticket_id, caller_id, at, reached, valid, solved, satisfaction)
      select gen_random_uuid(), t.id, ${somebody(sql)}, ${instant(c)}, ${valid}, ${valid}, ${valid ? c.other % 2 === 0 : null},
        ${valid ? pick(['satisfied', 'dissatisfied'], c.day) : null} from tickets t where t.id = ${one(sql, 'tickets', c.which)}`
  },
  'a project': (
    sql: Sql,
    c: Change,
  ) => sql`insert into projects (id, number, title, enterprise_id, template, stage, stage_since, channel)
    values (gen_random_uuid(), gen_random_uuid(), '项目', ${one(sql, 'enterprises', c.which)}, 'lease_in', 'lead', ${instant(c)}, 'other')`,
  'a project put right': (
    sql: Sql,
    c: Change,
  ) => sql`update projects set enterprise_id = ${one(sql, 'enterprises', c.other)},
      template = ${c.day % 5 ? 'lease_in' : 'key_build'}, deleted_at = ${c.day % 6 ? null : instant(c)}
    where id = ${one(sql, 'projects', c.which)}`,
  'a project elsewhere': (
    sql: Sql,
    c: Change,
  ) => sql`update projects set stage = ${pick(stages, c.other)}, exit = ${c.day % 4 ? null : pick(exits, c.other)},
      channel = ${c.day % 3 ? 'other' : 'walk_in'}, origin_city_code = ${c.other % 3 ? one(sql, 'places', c.which, 'code') : null},
      team_id = ${c.day % 2 ? one(sql, 'teams', c.other) : null} where id = ${one(sql, 'projects', c.which)}`,
  'a firm’s city': (
    sql: Sql,
    c: Change,
  ) => sql`update enterprises set origin_city_code = ${c.day % 5 ? one(sql, 'places', c.other, 'code') : null}
    where id = ${one(sql, 'enterprises', c.which)}`,
  'an amount': (
    sql: Sql,
    c: Change,
  ) => sql`insert into project_amounts (id, project_id, kind, amount, entered_by)
    select gen_random_uuid(), p.id, ${c.day % 3 ? 'planned' : 'contracted'}, ${c.other * 1000}::bigint, ${somebody(sql)}
    from projects p where p.id = ${one(sql, 'projects', c.which)}`,
  'an amount taken back': (sql: Sql, c: Change) => sql`update project_amounts
    set deleted_at = ${c.day % 4 ? instant(c) : null} where id = ${one(sql, 'project_amounts', c.which)}`,
  'a move': (sql: Sql, c: Change) => {
    const [applied, confirmed] = [one(sql, 'accounts', 0), one(sql, 'accounts', 1)]
    const exit = c.other % 6 ? null : pick(exits, c.day)
    return sql`insert into stage_events (id, project_id, kind, to_stage, to_exit, applied_by, applied_at, status, reviewed_by, reviewed_at, precision)
      select gen_random_uuid(), p.id, 'forward', ${exit ? null : pick(stages, c.other)}, ${exit}, ${applied}, ${instant(c)}, 'confirmed',
        ${confirmed}, ${instant(c)}, ${c.day % 9 ? 'day' : 'year'} from projects p where p.id = ${one(sql, 'projects', c.which)}`
  },
  'a move undone': (sql: Sql, c: Change) =>
    sql`delete from stage_events where id = ${one(sql, 'stage_events', c.which)}`,
  'a firm’s standing': (
    sql: Sql,
    c: Change,
  ) => sql`update enterprises set status = ${c.other % 3 ? 'resident' : 'prospect'},
      resident_since = ${c.other % 4 ? dayOf(c.day) : null}, patch_id = ${c.day % 5 ? one(sql, 'patches', c.other) : null}, deleted_at = ${c.day % 8 ? null : instant(c)}
    where id = ${one(sql, 'enterprises', c.which)}`,
  'a cadre assigned': (
    sql: Sql,
    c: Change,
  ) => sql`insert into liaison_assignments (id, enterprise_id, account_id, kind, during)
    values (gen_random_uuid(), ${one(sql, 'enterprises', c.which)}, ${one(sql, 'accounts', c.other)}, ${c.day % 2 ? 'primary' : 'deputy'},
      daterange(${dayOf(c.day)}::date, ${c.other % 2 ? dayOf(c.day + 1 + (c.other % 90)) : null}::date))`,
  'an assignment ended': (sql: Sql, c: Change) => sql`update liaison_assignments
    set deleted_at = ${c.day % 2 ? instant(c) : null} where id = ${one(sql, 'liaison_assignments', c.which)}`,
  'an account closed or opened': (sql: Sql, c: Change) => sql`update accounts
    set disabled_at = ${c.day % 2 ? instant(c) : null}
    where id = (select account_id from liaison_assignments where id = ${one(sql, 'liaison_assignments', c.which)})`,
} satisfies Record<string, (sql: Sql, change: Change) => PromiseLike<unknown>>

const aChange = fc.record({
  kind: fc.constantFrom(...(Object.keys(changes) as Kind[])),
  which: fc.nat(400),
  other: fc.nat(400),
  day: fc.nat(600),
})

/** What one writer does, turn by turn. */
export const someTurns = (most: number): fc.Arbitrary<Turn[]> =>
  fc.array(
    fc.record({
      changes: fc.array(aChange, { minLength: 1, maxLength: 4 }),
      ends: fc.constantFrom('commits', 'commits', 'commits', 'commits', 'rolls back', 'is killed'),
    }),
    { minLength: most, maxLength: most },
  )

export const apply = (sql: Sql, change: Change) => changes[change.kind](sql, change)
