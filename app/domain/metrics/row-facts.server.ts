import { type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { labelEnOf, labelOf, namedProjects } from '#app/domain/projects/access.server.ts'
import { landedStages } from '#app/domain/projects/stages/ladder.ts'
import type { Stage } from '#app/domain/projects/stages/stages.ts'
import { fullTickets } from '#app/domain/tickets/access.server.ts'
import type { Satisfaction } from '#app/domain/tickets/ticket.ts'
import type { RowKind } from './figures.ts'

/** What a row of a figure says: never more than the card of its record (access.md). */
export type RowFacts = {
  name: string
  nameEn: string | null
  /** A fictional firm or association. */
  sample: boolean
  href: string
  /** Further firms of the same visit. */
  others: string[]
  /** Owning team, cadre in charge, or the person who travelled. */
  who: string | null
  whoEn: string | null
  /** 顾承泽 has left, but holds the firm until the hand-over is signed. */
  whoLeft: boolean
  stage: Stage | null
  mode: string | null
  level: string | null
  state: string | null
  number: string | null
  /** Where a trip went. */
  city: { name: string; nameEn: string } | null
  /** The day of this landing is known by its year only. */
  yearOnly: boolean
  /** What the matter is, for whoever reads the ticket in full. */
  matter: string | null
  /** A ticket's first contact: in time, late by so many minutes, or none though its limit has passed. */
  answer: { when: 'inTime' | 'late' | 'none' | 'waiting'; minutes: number | null } | null
  /** What the latest valid call heard. */
  heard: { solved: boolean | null; satisfaction: Satisfaction | null } | null
}

type Reference = { subject: string; other: string | null }
type Found = { id: string; path: string } & Partial<RowFacts>

/** Looks the rows' records up, one query a table, and says how to word each row. */
export async function factsOf(ctx: Context, kind: RowKind, rows: readonly Reference[]) {
  if (rows.length === 0) return () => undefined
  const ids = (pick: (row: Reference) => string | null) => [
    ...new Set(rows.map(pick).filter((id) => id !== null)),
  ]
  const subjects = ids(({ subject }) => subject)
  const others = ids(({ other }) => other)
  const subject = await table(ctx, subjectTable[kind](ctx), subjects)
  const other = otherTable[kind] ? await table(ctx, otherTable[kind](ctx), others) : new Map<string, Found>()
  return (subjectId: string, otherId: string | null) => {
    const [one, two] = [subject.get(subjectId), otherId === null ? undefined : other.get(otherId)]
    return one && wording(kind, one, two)
  }
}

const blank: Omit<RowFacts, 'name' | 'href'> = {
  nameEn: null,
  sample: false,
  others: [],
  who: null,
  whoEn: null,
  whoLeft: false,
  stage: null,
  mode: null,
  level: null,
  state: null,
  number: null,
  city: null,
  yearOnly: false,
  matter: null,
  answer: null,
  heard: null,
}

function wording(kind: RowKind, { id, path, ...one }: Found, two?: Found): RowFacts {
  const base = { ...blank, name: '', ...one, href: `/${path}/${id}` }
  if (!two) return base
  switch (kind) {
    case 'visit_enterprise':
      return {
        ...base,
        name: two.name ?? '',
        nameEn: two.nameEn ?? null,
        sample: two.sample ?? false,
        others: [],
      }
    case 'in_talk':
      // A confidential project's firm may not be told from the count: it shows as its code name.
      return { ...blank, name: '', ...two, href: `/${two.path}/${two.id}`, others: [] }
    case 'trip_member':
    case 'trip_day':
      return { ...base, who: two.name ?? null, whoEn: two.nameEn ?? null }
    case 'covered':
      return { ...base, who: two.name ?? null, whoEn: two.nameEn ?? null, whoLeft: two.whoLeft ?? false }
    default:
      return base
  }
}

const firms =
  () => sql`select e.id, 'enterprises' as path, e.name, e.name_en as "nameEn", e.sample from enterprises e
  where e.id in`
const accounts =
  () => sql`select c.id, 'people' as path, c.name, c.name_en as "nameEn", c.disabled_at is not null as "whoLeft" from accounts c
  where c.id in`
const trips = () => sql`select t.id, 'trips' as path, t.title as name,
    json_build_object('name', l.name, 'nameEn', l.name_en) as city
  from trips t join places l on l.code = t.city_code where t.id in`
const associations = () => sql`select a.id, 'associations' as path, a.name, a.name_en as "nameEn", a.sample
  from associations a where a.id in`
const visits = (ctx: Context) => sql`select v.id, 'visits' as path, v.mode, coalesce(f.names[1], '') as name,
    coalesce(f.sample, false) as sample, coalesce(f.names[2:], '{}') as others
  from visits v cross join lateral (select array_agg(${calledAs(ctx, 'e')} order by p.id) as names, bool_or(e.sample) as sample
    from visit_parties p join enterprises e on e.id = p.enterprise_id where p.visit_id = v.id) as f
  where v.id in`
const tickets = (
  ctx: Context,
) => sql`select tickets.id, 'tickets' as path, tickets.number, tickets.level, tickets.state,
    coalesce(e.name, '') as name, e.name_en as "nameEn", coalesce(e.sample, false) as sample,
    case when ${fullTickets(ctx)} then tickets.title end as matter,
    json_build_object(
      'when', case when tickets.responded_at <= tickets.response_due_at then 'inTime'
        when tickets.responded_at is not null then 'late'
        when tickets.response_due_at < ${ctx.now.toISOString()}::timestamptz then 'none' else 'waiting' end,
      'minutes', ceil(extract(epoch from tickets.responded_at - tickets.response_due_at) / 60)::int) as answer,
    (select json_build_object('solved', u.solved, 'satisfaction', u.satisfaction) from ticket_follow_ups u
      where u.ticket_id = tickets.id and u.valid order by u.at desc, u.id desc limit 1) as heard
  from tickets left join enterprises e on e.id = tickets.enterprise_id
  where tickets.id in`
const projects = (
  ctx: Context,
) => sql`select projects.id, 'projects' as path, projects.stage, projects.number, m.name as who, m.name_en as "whoEn",
    ${labelOf(ctx, sql`e.name`)} as name, ${labelEnOf(ctx, sql`e.name_en`)} as "nameEn",
    (${namedProjects(ctx)} and coalesce(e.sample, false)) as sample,
    exists (select 1 from stage_events s where s.project_id = projects.id and s.to_stage in ${landedStages}
      and s.status = 'confirmed' and s.precision = 'year') as "yearOnly"
  from projects left join enterprises e on e.id = projects.enterprise_id left join teams m on m.id = projects.team_id
  where projects.id in`

const subjectTable: Record<RowKind, (ctx: Context) => SQL> = {
  visit: visits,
  visit_enterprise: visits,
  enterprise: firms,
  association: associations,
  trip: trips,
  trip_member: trips,
  trip_day: trips,
  project: projects,
  in_talk: firms,
  ticket: tickets,
  covered: firms,
}

const otherTable: Partial<Record<RowKind, (ctx: Context) => SQL>> = {
  visit_enterprise: firms,
  in_talk: projects,
  trip_member: accounts,
  trip_day: accounts,
  covered: accounts,
}

async function table(ctx: Context, select: SQL, ids: string[]) {
  if (ids.length === 0) return new Map<string, Found>()
  const rows = await ctx.db.execute<Found>(sql`${select} ${ids}`)
  return new Map([...rows].map((row) => [row.id, row]))
}
