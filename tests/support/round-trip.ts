import { readFile } from 'node:fs/promises'
import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { approveExport } from '#app/domain/exports/mutations.server.ts'
import { pathOf } from '#app/domain/exports/store.server.ts'
import { declareYear, setHoliday } from '#app/domain/holidays/mutations.server.ts'
import { setLimits } from '#app/domain/limits/mutations.server.ts'
import { limitVersions } from '#app/domain/limits/queries.server.ts'
import { attractionFigures } from '#app/domain/metrics/attraction.server.ts'
import { coverageOfAll, listLoads, sumsByPatch } from '#app/domain/metrics/care-counts.server.ts'
import { figureNames } from '#app/domain/metrics/figures.ts'
import { settleFigures } from '#app/domain/metrics/kept/settle.server.ts'
import { countByKind, countByPlace, projectBoard } from '#app/domain/metrics/project-counts.server.ts'
import {
  countExclusions,
  countFigures,
  listBaselines,
  listTargets,
} from '#app/domain/metrics/queries.server.ts'
import { type PeriodChoice, periodFor, ratesPeriodFor } from '#app/domain/overview/leadership/periods.ts'
import { changeTopic, standing } from '#app/domain/park/settings.server.ts'
import type { Topic } from '#app/domain/park/settings.ts'
import { ProjectFilter } from '#app/domain/projects/forms.ts'
import { ask } from '#app/domain/sheets/asking.server.ts'
import { makeExport } from '#app/domain/sheets/taking.server.ts'
import type { Db } from '#db/connect.server.ts'
import { exports } from '#db/schema/exports.ts'
import { fillPark } from '#scripts/park.ts'
import { toldApart } from './apart.ts'
import { aContext } from './builders.ts'
import { demoTemplateName } from './global-setup.ts'
import { freshDatabase } from './harness.ts'

/** The demo with `firms` generated firms around it, an empty park with the same people, on one clock, and everything of the first. */
export async function twoParks(firms: number, now: Date) {
  const [demo, empty] = [await freshDatabase(6, demoTemplateName), await freshDatabase(6)]
  if (firms > 0) {
    await fillPark(demo.ownerUrl, firms)
    await toldApart(demo.db, now)
  }
  const there = await aContext(demo.db, 'leader', { name: '甲园区领导', now })
  const second = await aContext(demo.db, 'leader', { name: '乙园区领导', now })
  const admin = await aContext(demo.db, 'system_admin', { now })
  await copyTables(demo.db, empty.db)
  await setUpFirst(there, admin)
  const here: Context = { ...there, db: empty.db, beforeCommit: (work) => work(empty.db) }
  const file = await everythingOf(there, second)
  return {
    there,
    here,
    ownerUrl: empty.ownerUrl,
    file,
    ...{ confirmer: second.actor.id, admin: admin.actor.id },
  }
}

/** Everything a park has, as a workbook: asked for by one leader, agreed to by another. */
async function everythingOf(asker: Context, approver: Context): Promise<Uint8Array> {
  const id = uuidv7()
  await ask(asker, { id, kind: 'all', format: 'xlsx', purpose: '搬到另一个库', filter: {} })
  const [asked] = await asker.db.select().from(exports).where(eq(exports.id, id))
  await approveExport(approver, { id, version: asked!.version })
  await makeExport(asker.db, () => asker.now, id)
  const [made] = await asker.db.select().from(exports).where(eq(exports.id, id))
  if (made?.state !== 'ready') throw new Error(`the export is ${made?.state}: ${made?.fault}`)
  return new Uint8Array(await readFile(pathOf(made.file!)))
}

/** Whom and what a park has before its ledgers come: its people with their roles, as a file of accounts would make them. */
const people = ['units', 'accounts', 'account_roles']

/** Puts the rows of these tables of one database into another. */
async function copyTables(from: Db, to: Db, tables: readonly string[] = people) {
  for (const table of tables) {
    const name = sql.identifier(table)
    const [rows] = await from.execute<{ all: unknown }>(
      sql`select coalesce(jsonb_agg(to_jsonb(t)), '[]') as all from ${name} t`,
    )
    await to.execute(
      sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows!.all)}::jsonb)`,
    )
  }
}

export const periods: readonly PeriodChoice[] = ['year', 'last', 'all']

/** Every figure of the overview and of the pages around it, by name; patches and people as they are called. */
export async function overviewFigures(ctx: Context, choice: PeriodChoice): Promise<Record<string, unknown>> {
  while (await settleFigures(ctx.db));
  const today = dayOf(ctx.now)
  const [period, ratesPeriod] = [periodFor(choice, today), ratesPeriodFor(choice, today)]
  const patches = await ctx.db.execute<{ id: string; name: string }>(sql`select id, name from patches`)
  const nameOf = (id: string | null) => patches.find((one) => one.id === id)?.name ?? null
  const { sums } = await projectBoard(ctx, ProjectFilter.parse({}))
  const byPatch = await sumsByPatch(ctx)
  const read = {
    ...(await countFigures(ctx, figureNames, period)),
    rates: await countFigures(ctx, figureNames, ratesPeriod),
    exclusions: await countExclusions(ctx, ratesPeriod),
    attraction: await attractionFigures(ctx, period),
    kinds: sorted(await countByKind(ctx)),
    places: sorted(await countByPlace(ctx, ProjectFilter.parse({}))),
    board: sorted(sums),
    patches: sorted(byPatch.map(({ patchId, ...rest }) => ({ patch: nameOf(patchId), ...rest }))),
    coverage: coverageOfAll(byPatch),
    loads: sorted(await listLoads(ctx)),
    baselines: sorted(await listBaselines(ctx)),
    targets: sorted(await listTargets(ctx)),
  }
  return read
}

const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()

/**
 * What the first park has besides: working hours with a lunch break, a year declared, its duty phone, a next version of its
 * limits, a firm of a trade that may not be chosen any more, and an answer some seconds late within the minute it was due,
 * which no file may make in time.
 */
async function setUpFirst(ctx: Context, admin: Context) {
  const { db } = ctx
  const lunch = { from: '08:00', to: '17:00', lunchFrom: '11:45', lunchTo: '13:00' }
  await changeTopic(admin, 'hours', Object.assign({ version: (await standing(db, 'hours')).version }, lunch))
  await setHoliday(admin, { fromDay: '2032-01-01', kind: 'holiday', name: '元旦', nameEn: 'New Year' })
  await declareYear(admin, { year: 2032, source: '试样令' })
  await db.execute(sql`insert into dictionary_entries (id, kind, code, zh, en, position, retired_at)
    values (${uuidv7()}, 'industry', 'own_retired', '旧领域', 'Old trade', 99, ${ctx.now.toISOString()})`)
  await changeTopic(ctx, 'duty', { version: (await standing(db, 'duty')).version, phone: '0574-87000000' })
  const [first] = await limitVersions(ctx)
  const { number: version, ...limits } = first!
  const next = { version, effectiveFrom: '2021-03-01', p0Response: limits.p0Response + 5 }
  await setLimits(ctx, Object.assign({}, limits, next))
  await db.execute(
    sql`update enterprises set industry_code = 'own_retired' where id = (select max(id::text)::uuid from enterprises)`,
  )
  const late = await db.execute(sql`
    update tickets set responded_at = response_due_at + interval '12.5 seconds' where id = (
      select id from tickets where deleted_at is null and responded_at < response_due_at and received_at > ${'2021-01-01'}::date
        and coalesce(least(resolved_at, on_site_at), 'infinity') > response_due_at + interval '1 minute'
      order by id limit 1) returning id`)
  if (late.length !== 1) throw new Error('no answer to make late')
}

/** What a park has set for itself, by names: its own facts and hours, its limits, and who was in which team. */
export async function settingsSaid(ctx: Context) {
  const values = await Promise.all(['park', 'hours', 'duty'].map((topic) => standing(ctx.db, topic as Topic)))
  const members = await ctx.db.execute(sql`
    select t.name as team, a.name, m.is_leader, m.from_day::text, m.to_day::text
    from team_members m join teams t on t.id = m.team_id join accounts a on a.id = m.account_id order by 1, 2, 4`)
  const calendar = await ctx.db.execute(sql`
    select y.year, y.source, (select count(*)::int from holiday_days d where extract(year from d.day) = y.year) as days
    from calendar_years y order by 1`)
  const words = await ctx.db.execute(sql`
    select kind, zh, en, usual_level, retired_at is not null as retired from dictionary_entries order by 1, 2`)
  return {
    values: values.map(({ value }) => value),
    limits: await limitVersions(ctx),
    ...{ members: [...members], calendar: [...calendar], words: [...words] },
  }
}

/** What hangs on projects and requests, and what is an example, by names. */
export async function partsSaid({ db }: Context) {
  const lists = await Promise.all(
    Object.entries(hanging).map(async ([name, query]) => [name, sorted(await db.execute(query))] as const),
  )
  return Object.fromEntries(lists)
}

const local = (column: string) => sql.raw(`(${column} at time zone 'Asia/Shanghai')::text`)
const hanging = {
  rivals: sql`select p.title, r.city_code, r.name, r.offer, r.result from rivals r join projects p on p.id = r.project_id
    where r.deleted_at is null and p.deleted_at is null`,
  milestones: sql`select p.title, m.position, m.name, m.name_en, m.state, m.reached_on::text, m.note from milestones m
    join projects p on p.id = m.project_id where m.deleted_at is null and p.deleted_at is null`,
  evidence: sql`select p.title, s.to_stage, s.to_exit, (s.reviewed_at at time zone 'Asia/Shanghai')::date::text as day,
    e.requirement, e.description from stage_evidence e join stage_events s on s.id = e.stage_event_id
    join projects p on p.id = s.project_id where s.status = 'confirmed' and p.deleted_at is null`,
  collaborators: sql`select p.title, a.name from project_collaborators c join projects p on p.id = c.project_id
    join accounts a on a.id = c.account_id where p.deleted_at is null`,
  winners: sql`select p.title, s.rival_city_code, s.rival_name from stage_events s join projects p on p.id = s.project_id
    where s.to_exit is not null and s.status = 'confirmed' and p.deleted_at is null`,
  helpers: sql`select t.title, h.kind, a.name as account, h.name, h.firm, h.trade, h.electrical, h.certificate_number,
    h.fee_bearer, ${local('h.called_at')}, ${local('h.arrived_at')} as arrived, ${local('h.left_at')} as left, h.sample
    from ticket_helpers h join tickets t on t.id = h.ticket_id left join accounts a on a.id = h.account_id
    where t.deleted_at is null`,
  extensions: sql`select t.title, a.name, ${local('x.asked_at')}, ${local('x.new_due_at')} as due, x.reason, x.status,
    d.name as decider, ${local('x.decided_at')} as decided, x.note, ${local('t.original_due_at')} as original
    from ticket_extensions x join tickets t on t.id = x.ticket_id join accounts a on a.id = x.asked_by
    left join accounts d on d.id = x.decided_by where t.deleted_at is null`,
  samples: sql.join(
    ['enterprises', 'contacts', 'associations'].map(
      (table) =>
        sql`select ${table} as of, name, sample from ${sql.identifier(table)} where deleted_at is null`,
    ),
    sql` union all `,
  ),
  requesters: sql`select t.title, r.name, r.sample from ticket_requesters r join tickets t on t.id = r.ticket_id
    where t.deleted_at is null`,
  policies: sql`select title, sample from policies where deleted_at is null`,
}
