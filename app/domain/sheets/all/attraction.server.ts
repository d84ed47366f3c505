import { sql } from 'drizzle-orm'
import { fullProjects } from '#app/domain/projects/access.server.ts'
import { amountKinds } from '#app/domain/projects/parts/amount.ts'
import { stages } from '#app/domain/projects/stages/stages.ts'
import { fullVisits } from '#app/domain/visit-access.server.ts'
import { cityName, firmCode, firmName } from './firms.server.ts'
import { accountName, wall } from './service.server.ts'
import { columns, type WordRow, type WordRows } from './word-rows.ts'

export const visitRows: WordRows = {
  word: 'visits',
  keys: columns(`enterpriseIds associationIds startedOn endedOn mode status ourIds theirs topics needs summary
    cityCode place confidential`),
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select visits.id, visits.mode, visits.status, ${wall('visits.started_at')} as "startedOn",
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

const amounts = sql.join(
  amountKinds.map(
    (kind) => sql`(select sum(a.amount)::float8 from project_amounts a where a.project_id = projects.id
      and a.kind = ${kind} and a.deleted_at is null) as ${sql.identifier(`${kind}.amount`)}`,
  ),
  sql`, `,
)
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
      nextStep ownerId teamId`),
    ...amountKinds.map((kind) => `${kind}.amount`),
    ...stages.map((stage) => `${stage}.onDay`),
  ],
  beside: ['number'],
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select projects.id, projects.number, projects.title, projects.title_en as "titleEn",
        ${firmName('projects.enterprise_id')} as "enterpriseId", ${firmCode('projects.enterprise_id')} as "enterpriseId.code",
        coalesce(projects.exit, projects.stage) as "standing.stage", projects.template,
        projects.code_name as "codeName", projects.confidential, projects.channel,
        ${firmName('projects.referrer_enterprise_id')} as "referrerEnterpriseId",
        (select s.name from associations s where s.id = projects.referrer_association_id) as "referrerAssociationId",
        projects.referrer_name as "referrerName", ${cityName('projects.origin_city_code')} as "originCityCode",
        projects.need, projects.decision_on::text as "decisionOn", projects.next_step as "nextStep",
        ${accountName('projects.owner_id')} as "ownerId",
        (select g.name from teams g where g.id = projects.team_id) as "teamId", ${amounts}, ${history}
      from projects where projects.deleted_at is null and ${fullProjects(ctx)} and projects.id > ${after}::uuid
      order by projects.id limit ${limit}`)),
  ],
}
