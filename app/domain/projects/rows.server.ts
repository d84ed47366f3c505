import { aliasedTable, eq, type SQL, sql } from 'drizzle-orm'
import { dayOf, daysBetween } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { cursorOf } from '#app/domain/keyset.server.ts'
import { called } from '#app/domain/named.server.ts'
import { accounts, teams } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { projects } from '#db/schema/projects.ts'
import { fullProjects, labelEnOf, labelOf } from './access.server.ts'
import type { Channel } from './channels.ts'
import { knownByYear } from './precision.server.ts'
import { warningOf } from './stages/health.ts'
import type { Exit, Stage } from './stages/stages.ts'

const city = aliasedTable(places, 'city')

/** Where it comes from: the project's own city, or else its firm's. Beside `enterprises`. */
export const originCity = sql<
  string | null
>`coalesce(projects.origin_city_code, enterprises.origin_city_code)`

/** May be known by its firm: not confidential, or read in full. */
export const isNamed = (ctx: Context, full = fullProjects(ctx)) => sql`(not projects.confidential or ${full})`

/** 计划总投资 of a project, 分; null where nobody entered one. */
export const plannedSum = sql`(select sum(a.amount) from project_amounts a
  where a.project_id = projects.id and a.kind = 'planned' and a.deleted_at is null)`

/** The last day anybody of ours met or called the firm; confidential visits stay out of it. */
export const lastContact = sql`(select max(v.report_on) from visits v join visit_parties p on p.visit_id = v.id
  where p.enterprise_id = projects.enterprise_id and v.status = 'held' and v.deleted_at is null and not v.confidential)`

/**
 * A firm in the park whom nobody answers for today: no PRIMARY, and no DEPUTY at work. Beside `enterprises`. Asked firm by
 * firm, as a scalar: an `exists` would have the database read all assignments at once.
 */
export const lacksCadre = (ctx: Context) => sql`(enterprises.status = 'resident' and (
  select true from liaison_assignments l join accounts c on c.id = l.account_id
  where l.enterprise_id = projects.enterprise_id and l.deleted_at is null and l.during @> ${dayOf(ctx.now)}::date
    and (l.kind = 'primary' or c.disabled_at is null) limit 1) is null)`

/** Firm or code name, stage, team, since when; the rest only where the project is read in full (access.md). */
function columnsFor(ctx: Context, cursor: SQL<string>, full: SQL) {
  const named = isNamed(ctx, full)
  const ifFull = <T>(value: unknown) => sql<T | null>`case when ${full} then ${value} end`
  const ifNamed = <T>(value: unknown) => sql<T | null>`case when ${named} then ${value} end`
  return {
    id: projects.id,
    number: projects.number,
    access: sql<'full' | 'card'>`case when ${full} then 'full' else 'card' end`,
    confidential: projects.confidential,
    label: labelOf(ctx, sql`${enterprises.name}`, full),
    labelEn: labelEnOf(ctx, sql`${enterprises.nameEn}`, full),
    enterpriseId: ifNamed<string>(projects.enterpriseId),
    sample: sql<boolean>`(${named} and coalesce(${enterprises.sample}, false))`,
    template: projects.template,
    stage: projects.stage,
    stageSince: projects.stageSince,
    yearOnly: knownByYear,
    exit: projects.exit,
    exitSince: projects.exitSince,
    teamId: projects.teamId,
    team: teams.name,
    teamEn: teams.nameEn,
    title: ifFull<string>(projects.title),
    codeName: ifFull<string>(projects.codeName),
    ownerId: ifFull<string>(projects.ownerId),
    owner: ifFull<string>(called(ctx, accounts)),
    channel: ifFull<Channel>(projects.channel),
    cityCode: ifFull<string>(originCity),
    hasOwnCity: ifFull<boolean>(sql`projects.origin_city_code is not null`),
    city: ifFull<string>(city.name),
    cityEn: ifFull<string>(city.nameEn),
    /** 分. */
    planned: ifFull<number>(sql`${plannedSum}::float8`),
    // Asked project by project, as a scalar: an `exists` would have the database read all amounts at once.
    isConverted: ifFull<boolean>(sql`(select true from project_amounts a where a.project_id = projects.id
      and a.kind = 'planned' and a.currency <> 'CNY' and a.deleted_at is null limit 1) is true`),
    pendingTo: ifFull<Stage | Exit>(sql`(select coalesce(s.to_exit, s.to_stage) from stage_events s
      where s.project_id = projects.id and s.status = 'applied')`),
    isAssigned: ifFull<boolean>(sql`${projects.ownerId} is not null`),
    lastContactOn: ifFull<string>(sql`${lastContact}::text`),
    lacksCadre: sql<boolean>`coalesce(${named} and ${lacksCadre(ctx)}, false)`,
    version: projects.version,
    cursor,
  }
}

export const selectProjects = (ctx: Context, cursor = cursorOf(projects), full = fullProjects(ctx)) =>
  ctx.db
    .select(columnsFor(ctx, cursor, full))
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .leftJoin(teams, eq(teams.id, projects.teamId))
    .leftJoin(accounts, eq(accounts.id, projects.ownerId))
    .leftJoin(city, eq(city.code, originCity))
    .$dynamic()

type Raw = Awaited<ReturnType<typeof selectProjects>>[number]

/** The row with its age in natural days of the park, and the one thing that needs attention. */
export function aged(ctx: Context, { cursor: _, isAssigned, lacksCadre, ...row }: Raw) {
  const today = dayOf(ctx.now)
  // A stay ends with the way out.
  const until = row.exitSince ? dayOf(row.exitSince) : today
  const since = row.yearOnly ? null : dayOf(row.stageSince)
  const exitSince = row.exitSince && until
  const warning = warningOf({ ...row, since, exitSince, isAssigned, hasCadre: !lacksCadre }, today)
  return { ...row, stageDays: since === null ? null : Math.max(0, daysBetween(since, until)), warning }
}
export type ProjectRow = ReturnType<typeof aged>
