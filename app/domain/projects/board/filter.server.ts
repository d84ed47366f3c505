import { and, eq, inArray, isNotNull, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { folded } from '#app/domain/folding.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { written } from '#app/domain/written.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects } from '#db/schema/projects.ts'
import { fullProjects, readableProjects } from '../access.server.ts'
import type { ProjectFilter } from '../forms.ts'
import { knownByYear } from '../precision.server.ts'
import { isNamed, lacksCadre, lastContact, originCity } from '../rows.server.ts'
import { recheckAfter, unassignedAfter } from '../stages/health.ts'
import { groupStages, isLead, landedStages } from '../stages/ladder.ts'
import { type Stage, stageFacts, stages } from '../stages/stages.ts'

/** As a list's address says it; our own code may ask for several teams or stages, and for whatever is out. */
export type Wanted = Omit<Partial<ProjectFilter>, 'team' | 'stage' | 'exit'> & {
  team?: string | readonly string[] | null
  stage?: Stage | readonly Stage[] | null
  exit?: ProjectFilter['exit'] | 'out'
}

/** What `filter` asks for, within what the reader may see. What a card hides, no filter finds out. */
export function matching(ctx: Context, filter: Wanted): SQL | undefined {
  const { q, stage, exit, team, owner, city, channel, template, enterprise, mine, stale } = filter
  const full = fullProjects(ctx)
  return and(
    readableProjects(ctx),
    q ? found(ctx, q) : undefined,
    stage ? inArray(projects.stage, [stage].flat()) : undefined,
    exit === 'in'
      ? isNull(projects.exit)
      : exit === 'out'
        ? isNotNull(projects.exit)
        : exit && eq(projects.exit, exit),
    template === 'regular' ? ne(projects.template, 'key_build') : template && eq(projects.template, template),
    team ? inArray(projects.teamId, [team].flat()) : undefined,
    owner ? and(eq(projects.ownerId, owner), full) : undefined,
    city ? and(eq(originCity, city), full) : undefined,
    channel ? and(eq(projects.channel, channel), full) : undefined,
    enterprise ? and(eq(projects.enterpriseId, enterprise), isNamed(ctx)) : undefined,
    mine ? ownOf(ctx) : undefined,
    stale ? needsAttention(ctx) : undefined,
    filter.decidesBy
      ? and(full, sql`projects.decision_on between ${dayOf(ctx.now)} and ${filter.decidesBy}::date`)
      : undefined,
  )
}

/**
 * By number for all; by firm where it may be known; by title and code name for full readers. Each way finds by an index
 * of its own, so that a rare and an absent word cost no more than a common one.
 */
function found(ctx: Context, word: string): SQL {
  const full = fullProjects(ctx)
  const number = word.normalize('NFKC').trim().toUpperCase()
  const byNumber = /\d/.test(number)
    ? sql`strpos(projects.number, ${number}) > 0`
    : sql`projects.number between ${number} and ${`${number}~`}`
  const byCodeName = sql`projects.code_name_key is not null
    and strpos(projects.code_name_key, ${folded(word) || ' '}) > 0`
  return sql`projects.id in (
    select projects.id from projects where ${byNumber}
    union all select projects.id from projects where ${isNamed(ctx)}
      and projects.enterprise_id in (select enterprises.id from enterprises where ${nameMatches(enterprises, word)})
    union all select projects.id from projects where ${full} and ${nameMatches(projects, word)}
    union all select projects.id from projects where (${full} or projects.confidential) and ${byCodeName})`
}

const ownOf = ({ actor }: Context) => sql`(coalesce(projects.owner_id = ${actor.id}, false)
  or exists (select 1 from project_collaborators c where c.project_id = projects.id and c.account_id = ${actor.id}))`

/** The same limits as `warningOf`, in SQL: too long in its stage, silent, nobody's, or without a cadre. */
function needsAttention(ctx: Context): SQL {
  const daysSince = (column: SQL) =>
    sql`((${ctx.now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date - ${column})`
  const inStage = daysSince(sql`(projects.stage_since at time zone 'Asia/Shanghai')::date`)
  // Of a lead nothing is said to whoever may not know whether it has an owner.
  const late = stages.flatMap((stage) => {
    const { stale } = stageFacts[stage]
    const known = isLead(stage) ? fullProjects(ctx) : sql`true`
    return stale ? [sql`(projects.stage = ${stage} and ${inStage} > ${stale.days} and ${known})`] : []
  })
  const silent = stages.flatMap((stage) => {
    const { silentAfter } = stageFacts[stage]
    return silentAfter === null
      ? []
      : [sql`(projects.stage = ${stage} and ${daysSince(lastContact)} > ${silentAfter})`]
  })
  const nobodys = sql`(projects.stage in ${groupStages.lead} and projects.owner_id is null and ${inStage} > ${unassignedAfter})`
  const shelved = sql`(projects.exit = 'shelved'
    and ${daysSince(sql`(projects.exit_since at time zone 'Asia/Shanghai')::date`)} > ${recheckAfter})`
  const uncared = sql`(projects.stage in ${written(landedStages)} and ${isNamed(ctx)} and ${lacksCadre(ctx)})`
  const inTheWay = or(
    and(not(knownByYear), or(...late)),
    and(fullProjects(ctx), or(nobodys, ...silent)),
    uncared,
  )
  return sql`((projects.exit is null and ${inTheWay}) or ${shelved})`
}
