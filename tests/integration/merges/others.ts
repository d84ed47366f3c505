import { eq, type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { type Cast, idOf } from './histories.ts'

/** One thing that somebody does while two firms are one; `which` picks among what is there. */
export type Deed = { kind: keyof typeof deeds; which: number }

type Doing = (cast: Cast, which: number, id: string) => SQL[]

/** Some row of `table` among those that were there before, the same one in every world. */
const one = (
  table: string,
  which: number,
  where = sql`true`,
) => sql`(select id from ${sql.identifier(table)} where ${where}
  order by id offset ${which} % greatest(1, (select count(*) from ${sql.identifier(table)} where ${where})) limit 1)`

const task = (id: string, { somebody }: Cast, from: SQL) => sql`
  insert into tasks (id, kind, title, owner_id, given_by, enterprise_id, visit_id, ticket_id, project_id, plan_id)
  select ${id}::uuid, 'other', '后来的事', ${somebody}::uuid, ${somebody}::uuid, ${from}`

/**
 * What others do. Whatever it is done to has the same id whether the firms are one or not; of what is entered anew the firm is
 * that of what it hangs on, or else the survivor.
 */
const deeds = {
  'a note on the survivor': ({ survivor, somebody }, _, id) => [
    sql`insert into notes (id, enterprise_id, author_id, text) values (${id}, ${survivor}, ${somebody}, '新备注')`,
  ],
  'a contact of the survivor': ({ survivor }, _, id) => [
    sql`insert into contacts (id, enterprise_id, name) values (${id}, ${survivor}, '裴书宁')`,
  ],
  'a ticket of the survivor': ({ survivor, somebody, sla }, _, id) => [
    sql`insert into tickets (id, number, enterprise_id, title, category_code, level, channel, state, received_at,
        first_receiver_id, sla_policy_id, clock, response_due_at, solve_due_at, original_due_at)
      values (${id}, ${`SR-${id}`}, ${survivor}, '新单', 'network_site', 'p1', 'phone', 'new', now(), ${somebody}, ${sla},
        'natural', now(), now(), now())`,
  ],
  'a task on a ticket': (cast, which, id) => [
    task(
      id,
      cast,
      sql`enterprise_id, null::uuid, id, null::uuid, null::uuid from tickets where id = ${one('tickets', which)}`,
    ),
  ],
  'a task on a project': (cast, which, id) => [
    task(
      id,
      cast,
      sql`enterprise_id, null::uuid, null::uuid, id, null::uuid from projects where id = ${one('projects', which)}`,
    ),
  ],
  'a task on a plan': (cast, which, id) => [
    task(
      id,
      cast,
      sql`enterprise_id, null::uuid, null::uuid, null::uuid, id from plans
        where id = ${one('plans', which, published)} and deleted_at is null`,
    ),
  ],
  'a lead heard on a visit, and its project': ({ somebody, third }, which, id) => [
    sql`insert into lead_submissions (id, enterprise_name, enterprise_id, channel, need, submitted_by, submitted_at, visit_id)
      select ${id}::uuid, '新线索', enterprise_id, 'outbound_visit', '要场地', ${somebody}, now(), visit_id from visit_parties
      where visit_id = ${one('visits', which, alone)} and enterprise_id <> ${third}`,
    sql`insert into projects (id, number, title, enterprise_id, template, stage, stage_since, channel)
      select ${idOf(id, 'project')}, ${`P-${id}`}, '新项目', enterprise_id, 'lease_in', 'lead', now(), 'outbound_visit'
      from lead_submissions where id = ${id}`,
    sql`update lead_submissions set project_id = (select id from projects where number = ${`P-${id}`}) where id = ${id}`,
  ],
  'a ticket put right': (_, which, id) => [
    sql`update tickets set title = ${id} where id = ${one('tickets', which)}`,
  ],
  'a ticket given to the third firm': ({ third }, which) => [
    sql`update tickets set enterprise_id = ${third} where id = ${one('tickets', which)}`,
  ],
  'a contact taken away': (_, which) => [
    sql`update contacts set deleted_at = '2021-02-08T03:00:00Z' where id = ${one('contacts', which)}`,
  ],
  'a visit saved anew': (_, which) => {
    const visit = one('visits', which)
    return [
      sql`with old as (delete from visit_parties where visit_id = ${visit} returning enterprise_id)
        select set_config('zhigu.parties', coalesce(string_agg(enterprise_id::text, ','), ''), true) from old`,
      sql`insert into visit_parties (id, visit_id, enterprise_id) select gen_random_uuid(), ${visit}, party::uuid
        from string_to_table(current_setting('zhigu.parties'), ',') as party`,
    ]
  },
  'a visit that met the third firm too': ({ third }, which, id) => [
    sql`insert into visit_parties (id, visit_id, enterprise_id) select ${id}, id, ${third} from visits
      where id = ${one('visits', which)} on conflict do nothing`,
  ],
  'the survivor put right': ({ survivor }, which, id) => [
    sql`update enterprises set product = ${id.slice(0, 20)}, address = case when ${which % 2 === 0} then ${id} else address end
      where id = ${survivor}`,
  ],
  'another name of the survivor': ({ survivor }, _, id) => [
    sql`update enterprises set aliases = aliases || ${id}::text where id = ${survivor}`,
  ],
} satisfies Record<string, Doing>

/** A draft has no tasks yet, and of two drafts a merge puts one away. */
const published = sql`status <> 'draft'`
/** Of one firm when it was entered, whether two are one by now or not. */
const alone = sql`summary = 'alone'`

export const someDeeds = fc.array(
  fc.record<Deed>({
    kind: fc.constantFrom(...(Object.keys(deeds) as Deed['kind'][])),
    which: fc.nat(1_000),
  }),
  { minLength: 1, maxLength: 25 },
)

/** Does them one after the other. */
export async function work(db: Db, cast: Cast, all: readonly Deed[]) {
  for (const [place, { kind, which }] of all.entries()) {
    for (const statement of deeds[kind](cast, which, idOf('deed', place))) await db.execute(statement)
    if (kind === 'another name of the survivor') await findAnew(db, cast.survivor)
  }
}

/** As every save of a firm does. */
async function findAnew(db: Db, id: string) {
  const [firm] = await db.select().from(enterprises).where(eq(enterprises.id, id))
  await db.update(enterprises).set(findableAs.enterprise(firm!)).where(eq(enterprises.id, id))
}
