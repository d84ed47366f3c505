import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Db } from '#db/connect.server.ts'

/** Two firms that are one, a third, and who works there. */
export type Cast = {
  survivor: string
  absorbed: string
  third: string
  somebody: string
  reviewer: string
  sla: string
}
type Firm = 'survivor' | 'absorbed' | 'third'

/** One thing that was entered of firms, before; `n` picks days and the like. */
export type Fact = { kind: keyof typeof facts; firm: Firm; also: Firm | null; n: number }

/** The same id for the same words, so that two worlds can be compared. */
export const idOf = (...words: (string | number)[]) => {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
const dayOf = (n: number, days = 0) =>
  new Date(Date.UTC(2019, 6, 1 + (n % 580) + days)).toISOString().slice(0, 10)
const at = (n: number) => `${dayOf(n)}T09:30:00+08:00`
const pick = <T>(of: readonly T[], n: number) => of[n % of.length] as T

const facts = {
  visit: ({ survivor, absorbed, third, somebody }, { firm, also, n }, id) => {
    const firms = { survivor, absorbed, third }
    const parties = [...new Set([firm, ...(also ? [also] : [])])].map(
      (one) => sql`(${idOf(id, one)}::uuid, ${id}::uuid, ${firms[one]}::uuid)`,
    )
    return [
      sql`insert into visits (id, mode, status, started_at, ended_at, report_on, owner_id, summary) values (${id},
        ${pick(['outbound', 'inbound', 'service'], n)}, ${pick(['held', 'held', 'planned'], n >> 2)}, ${at(n)}, ${at(n)}, ${dayOf(n)}, ${somebody},
        ${parties.length === 1 ? 'alone' : null})`,
      sql`insert into visit_parties (id, visit_id, enterprise_id) values ${sql.join(parties, sql`, `)}`,
      sql`insert into tasks (id, kind, title, owner_id, given_by, enterprise_id, visit_id)
        values (${idOf(id, 'task')}, 'promise', '承诺', ${somebody}, ${somebody}, ${firms[firm]}, ${id})`,
      sql`insert into lead_submissions (id, enterprise_name, enterprise_id, channel, need, submitted_by, submitted_at, visit_id)
        values (${idOf(id, 'lead')}, '线索', ${firms[firm]}, 'outbound_visit', '要场地', ${somebody}, ${at(n)}, ${id})`,
    ]
  },
  ticket: ({ somebody, sla, ...firms }, { firm, n }, id) => [
    sql`insert into tickets (id, number, enterprise_id, title, category_code, level, channel, state, received_at,
        first_receiver_id, sla_policy_id, clock, response_due_at, solve_due_at, original_due_at)
      values (${id}, ${`SR-${id}`}, ${firms[firm]}, '断网', 'network_site', 'p1', 'phone', ${pick(['new', 'in_progress', 'resolved'], n)},
        ${at(n)}, ${somebody}, ${sla}, 'natural', ${at(n + 1)}, ${at(n + 2)}, ${at(n + 2)})`,
  ],
  project: ({ somebody, reviewer, ...firms }, { firm, also, n }, id) => [
    sql`insert into projects (id, number, title, enterprise_id, referrer_enterprise_id, template, stage, stage_since, channel, owner_id)
      values (${id}, ${`P-${id}`}, '项目', ${firms[firm]}, ${also ? firms[also] : null}, 'lease_in',
        ${pick(['negotiation', 'contact', 'signed'], n)}, ${at(n)}, 'outbound_visit', ${somebody})`,
    sql`insert into stage_events (id, project_id, kind, from_stage, to_stage, status, applied_by, reviewed_by, applied_at, reviewed_at)
      values (${idOf(id, 'move')}, ${id}, 'forward', 'lead', ${pick(['negotiation', 'contact', 'signed'], n)}, 'confirmed', ${somebody}, ${reviewer}, ${at(n)}, ${at(n)})`,
  ],
  contact: (firms, { firm, n }, id) => [
    sql`insert into contacts (id, enterprise_id, name, phone, is_primary) select ${id}, ${firms[firm]}, '陶知行', '13812341234',
      ${n % 2 === 0} and not exists (select 1 from contacts where enterprise_id = ${firms[firm]} and is_primary)`,
  ],
  note: ({ somebody, ...firms }, { firm, n }, id) => [
    sql`insert into notes (id, enterprise_id, author_id, text, deleted_at)
      values (${id}, ${firms[firm]}, ${somebody}, '备注', ${n % 5 ? null : at(n)})`,
  ],
  award: (firms, { firm }, id) => [
    sql`insert into honours (id, enterprise_id, name, level) values (${id}, ${firms[firm]}, '高企', 'national')`,
  ],
  member: (firms, { firm, n }) => [
    sql`insert into association_members (association_id, enterprise_id, since_on)
      select id, ${firms[firm]}, ${dayOf(n)} from associations order by id offset ${n % 3} limit 1 on conflict do nothing`,
  ],
  care: ({ somebody, ...firms }, { firm, n }, id) => [
    sql`insert into liaison_assignments (id, enterprise_id, account_id, kind, during)
      select ${id}, ${firms[firm]}, ${somebody}, ${pick(['primary', 'deputy'], n)}, period
      from (select daterange(${dayOf(n)}, ${n % 3 ? null : dayOf(n, 90 + (n % 400))}) as period) as p
      where not isempty(period) and not exists (select 1 from liaison_assignments where enterprise_id = ${firms[firm]}
        and kind = ${pick(['primary', 'deputy'], n)} and during && period)`,
  ],
  plan: ({ somebody, ...firms }, { firm, n }, id) => {
    const status = pick(['current', 'draft', 'superseded'], n)
    return [
      sql`insert into plans (id, enterprise_id, number, status, author_id) select ${id}, ${firms[firm]},
          coalesce((select max(number) from plans where enterprise_id = ${firms[firm]}), 0) + 1, ${status}, ${somebody}
        where ${status} = 'superseded' or not exists (
          select 1 from plans where enterprise_id = ${firms[firm]} and status = ${status})`,
      sql`insert into tasks (id, kind, title, owner_id, given_by, enterprise_id, plan_id)
        select ${idOf(id, 'task')}, 'plan_action', '方案', ${somebody}, ${somebody}, enterprise_id, id from plans where id = ${id}`,
    ]
  },
  pair: (firms, { firm, also, n }, id) => {
    const [one, other] = [firms[firm], firms[also ?? 'third']].sort()
    if (one === other) return []
    const verdict = pick([null, 'different', 'later'], n)
    return [
      sql`insert into duplicate_pairs (id, one_id, other_id, score, reasons, against, digest, found_at, verdict, judged_by, judged_at)
        values (${id}, ${one}, ${other}, 0.8, '[]', '[]', 'as it was', ${at(n)}, ${verdict}, ${verdict && firms.somebody}, ${verdict && at(n)})
        on conflict do nothing`,
    ]
  },
} satisfies Record<string, (cast: Cast, fact: Fact, id: string) => SQL[]>

const firm = fc.constantFrom<Firm>('survivor', 'absorbed', 'absorbed', 'survivor', 'third')
export const someFacts = fc.array(
  fc.record<Fact>({
    kind: fc.constantFrom(...(Object.keys(facts) as Fact['kind'][])),
    firm,
    also: fc.option(firm, { freq: 2 }),
    n: fc.nat(10_000),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
)

/** Enters what happened, each under an id of its own. */
export async function enter(db: Db, cast: Cast, all: readonly Fact[]) {
  for (const [place, fact] of all.entries())
    for (const statement of facts[fact.kind](cast, fact, idOf('fact', place))) await db.execute(statement)
}
