import { sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { fullProjects } from '#app/domain/projects/access.server.ts'
import { amountKinds } from '#app/domain/projects/parts/amount.ts'
import { historyText, type WrittenMove } from '#app/domain/projects/stages/history-text.ts'
import { stages } from '#app/domain/projects/stages/stages.ts'
import { fullVisits } from '#app/domain/visit-access.server.ts'
import { cityName, firmCode, firmName } from './firms.server.ts'
import { accountName, wall } from './service.server.ts'
import { columns, type WordRow, type WordRows } from './word-rows.ts'

export const tripRows: WordRows = {
  word: 'trips',
  keys: columns(`title kind cityCode teamId fromOn toOn memberIds purpose summary`),
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select trips.id, trips.title, trips.kind, ${cityName('trips.city_code')} as "cityCode",
        (select g.name from teams g where g.id = trips.team_id) as "teamId", trips.from_on::text as "fromOn",
        trips.to_on::text as "toOn", trips.purpose, trips.summary,
        array(select c.name from trip_members m join accounts c on c.id = m.account_id
          where m.trip_id = trips.id order by c.name, c.id) as "memberIds"
      from trips where trips.deleted_at is null and ${isBusiness(ctx.actor) ? sql`true` : sql`false`}
        and trips.id > ${after}::uuid order by trips.id limit ${limit}`)),
  ],
}

export const visitRows: WordRows = {
  word: 'visits',
  keys: columns(`enterpriseIds associationIds startedOn endedOn mode status onlineKind tripId ourIds theirs topics needs summary
    cityCode place confidential`),
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select visits.id, visits.mode, visits.status, visits.online_kind as "onlineKind",
        (select t.from_on || ' ' || t.title from trips t where t.id = visits.trip_id and t.deleted_at is null) as "tripId",
         ${wall('visits.started_at')} as "startedOn",
        ${wall('visits.ended_at')} as "endedOn",
        array(select f.name from visit_parties q join enterprises f on f.id = q.enterprise_id
          where q.visit_id = visits.id order by f.name) as "enterpriseIds",
        array(select s.name from visit_parties q join associations s on s.id = q.association_id
          where q.visit_id = visits.id order by s.name) as "associationIds",
        array(select c.name from visit_people w join accounts c on c.id = w.account_id
          where w.visit_id = visits.id and w.side = 'ours' order by c.name, c.id) as "ourIds",
        (select json_agg(json_build_object('name', coalesce(w.name, k.name), 'post', coalesce(w.post, k.post))
            order by coalesce(w.name, k.name))
          from visit_people w left join contacts k on k.id = w.contact_id
          where w.visit_id = visits.id and w.side = 'theirs') as theirs,
        array(select d.zh from dictionary_entries d where d.kind = 'topic' and d.code = any(visits.topics)
          order by array_position(visits.topics, d.code)) as topics,
        visits.needs, visits.summary, ${cityName('visits.city_code')} as "cityCode", visits.place, visits.confidential
      from visits where visits.deleted_at is null and ${fullVisits(ctx)} and visits.id > ${after}::uuid
      order by visits.id limit ${limit}`)),
  ],
}

export const evidenceRows: WordRows = {
  word: 'evidence',
  keys: ['projectId', 'move', 'requirement', 'description'],
  rows: async (ctx, after, limit) => {
    const found = await ctx.db.execute<WordRow & { on: string; to: WrittenMove['to'] }>(sql`
      select e.id, projects.title as "projectId", e.requirement, e.description, coalesce(s.to_exit, s.to_stage) as to,
        to_char(s.reviewed_at at time zone 'Asia/Shanghai', case when s.precision = 'day' then 'YYYY-MM-DD' else 'YYYY' end) as on
      from stage_evidence e join stage_events s on s.id = e.stage_event_id join projects on projects.id = s.project_id
      where s.status = 'confirmed' and projects.deleted_at is null and ${fullProjects(ctx)} and e.id > ${after}::uuid
      order by e.id limit ${limit}`)
    return found.map(({ on, to, ...row }) =>
      Object.assign(row, { move: historyText([{ on, to }], ctx.locale) }),
    )
  },
}

const amounts = sql.join(
  amountKinds.map(
    (kind) => sql`(select sum(a.amount)::float8 from project_amounts a where a.project_id = projects.id
      and a.kind = ${kind} and a.deleted_at is null) as ${sql.identifier(`${kind}.amount`)}`,
  ),
  sql`, `,
)
/** The way a project went, told in the reader's words by `historyText`. */
const moves = sql`(select json_agg(json_build_object(
    'on', to_char(s.reviewed_at at time zone 'Asia/Shanghai', case when s.precision = 'day' then 'YYYY-MM-DD' else 'YYYY' end),
    'to', coalesce(s.to_exit, s.to_stage),
    'reason', case when s.reason_code <> 'other' or s.reason is null then coalesce((select d.zh from dictionary_entries d
        where d.kind in ('lost_reason', 'exit_reason') and d.code = s.reason_code limit 1), s.reason) else s.reason end)
      order by s.reviewed_at, s.applied_at, s.id)
  from stage_events s where s.project_id = projects.id and s.status = 'confirmed') as "moves.said"`

/** The day each stage was first confirmed; where only the year is known, none. */
const history = sql.join(
  stages.map(
    (
      stage,
    ) => sql`(select to_char(min(s.reviewed_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from stage_events s
      where s.project_id = projects.id and s.status = 'confirmed' and s.to_stage = ${stage}
        and s.precision = 'day') as ${sql.identifier(`${stage}.onDay`)}`,
  ),
  sql`, `,
)

export const projectRows: WordRows = {
  word: 'projects',
  keys: [
    ...columns(`title titleEn enterpriseId enterpriseId.code standing.stage template codeName confidential
      channel referrerEnterpriseId referrerAssociationId referrerName originCityCode need decisionOn
      nextStep ownerId teamId collaboratorIds`),
    ...amountKinds.map((kind) => `${kind}.amount`),
    'in_year.year',
    ...stages.map((stage) => `${stage}.onDay`),
    'moves.said',
    'standing.isKey',
    'standing.rivalCityCode',
    'standing.rivalName',
  ],
  beside: ['number'],
  rows: async (ctx, after, limit) => {
    const found = await ctx.db.execute<WordRow & { 'moves.said': WrittenMove[] | null }>(sql`
      select projects.id, projects.number, projects.title, projects.title_en as "titleEn",
        ${firmName('projects.enterprise_id')} as "enterpriseId", ${firmCode('projects.enterprise_id')} as "enterpriseId.code",
        coalesce(projects.exit, projects.stage) as "standing.stage", projects.template,
        projects.code_name as "codeName", projects.confidential, projects.channel,
        ${firmName('projects.referrer_enterprise_id')} as "referrerEnterpriseId",
        (select s.name from associations s where s.id = projects.referrer_association_id) as "referrerAssociationId",
        projects.referrer_name as "referrerName", ${cityName('projects.origin_city_code')} as "originCityCode",
        projects.need, projects.decision_on::text as "decisionOn", projects.next_step as "nextStep",
        ${accountName('projects.owner_id')} as "ownerId",
        (select g.name from teams g where g.id = projects.team_id) as "teamId", ${amounts}, ${history},
        (select max(a.year) from project_amounts a where a.project_id = projects.id and a.kind = 'in_year'
          and a.deleted_at is null) as "in_year.year",
        array(select c.name from project_collaborators k join accounts c on c.id = k.account_id
          where k.project_id = projects.id order by c.name, c.id) as "collaboratorIds",
        ${cityName('gone.rival_city_code')} as "standing.rivalCityCode", gone.rival_name as "standing.rivalName", projects.is_key_project as "standing.isKey", ${moves}
      from projects left join lateral (select s.rival_city_code, s.rival_name from stage_events s
        where s.project_id = projects.id and s.status = 'confirmed' and s.to_exit is not null
        order by s.reviewed_at desc, s.applied_at desc, s.id desc limit 1) as gone on true
      where projects.deleted_at is null and ${fullProjects(ctx)} and projects.id > ${after}::uuid
      order by projects.id limit ${limit}`)
    return found.map((row) => ({
      ...row,
      'moves.said': historyText(row['moves.said'] ?? [], ctx.locale) || null,
    }))
  },
}
