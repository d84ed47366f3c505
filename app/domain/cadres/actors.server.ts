import { type SQL, sql } from 'drizzle-orm'
import type { Actor, Role } from '#app/domain/actor.ts'
import type { Day } from '#app/domain/calendar.ts'
import type { Db } from '#db/connect.server.ts'

type Row = {
  id: string
  name: string
  nameEn: string
  roles: Role[]
  teamIds: string[]
  ledTeamIds: string[]
  patchIds: string[]
  mustChangePassword: boolean
  enabledAnewAt: string | null
}

const columns = (
  today: Day,
) => sql`a.id, a.name, a.name_en as "nameEn", a.must_change_password as "mustChangePassword",
      a.enabled_anew_at as "enabledAnewAt",
      array(select distinct r.role from account_roles r where r.account_id = a.id
        and daterange(r.from_day, r.to_day) @> ${today}::date) as roles,
      array(select distinct m.team_id::text from team_members m where m.account_id = a.id
        and daterange(m.from_day, m.to_day) @> ${today}::date) as "teamIds",
      array(select distinct m.team_id::text from team_members m where m.account_id = a.id and m.is_leader
        and daterange(m.from_day, m.to_day) @> ${today}::date) as "ledTeamIds",
      array(select p.id::text from patches p where p.lead_id = a.id) as "patchIds"`

/** The person behind the enabled account `a` that `where` says, with the roles, teams and patches of `today`. One query. */
export async function loadActor(db: Db, where: SQL, today: Day) {
  const [row] = await db.execute<Row>(sql`
    select ${columns(today)} from accounts a where ${where} and a.disabled_at is null`)
  return row && actorOf(row)
}

/** Live sessions and the persons behind them: asked by every request, so in one query. */
export async function loadSessionActors(db: Db, live: SQL, today: Day) {
  const rows = await db.execute<Row & { sessionId: string; lastSeenAt: string }>(sql`
    select s.id as "sessionId", s.last_seen_at as "lastSeenAt", ${columns(today)} from ${live}`)
  return rows.map(({ sessionId, lastSeenAt, ...person }) => ({
    session: { id: sessionId, lastSeenAt: new Date(lastSeenAt) },
    ...actorOf(person),
  }))
}

function actorOf({ mustChangePassword, enabledAnewAt, ...person }: Row) {
  const since = enabledAnewAt ? { since: new Date(enabledAnewAt).toISOString() } : {}
  return { actor: { ...person, ...since } satisfies Actor, mustChangePassword }
}
