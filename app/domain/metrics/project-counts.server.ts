import { type SQL, sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { ofTeams } from '#app/domain/liaison/scope.server.ts'
import { fullByPerson, fullProjects } from '#app/domain/projects/access.server.ts'
import { firstCards, sumsByStage } from '#app/domain/projects/board/board.server.ts'
import { matching, type Wanted } from '#app/domain/projects/board/filter.server.ts'
import type { StageSum } from '#app/domain/projects/board/sums.ts'
import { originCity } from '#app/domain/projects/rows.server.ts'
import type { Exit, Stage, Template } from '#app/domain/projects/stages/stages.ts'
import { onceSettled } from './kept/settle.server.ts'

/** Projects that are not removed, by template and by way out: what the list's chips count. */
export async function countByKind(ctx: Context) {
  if (!isBusiness(ctx.actor)) return []
  const counted = async (rows: SQL) =>
    ctx.db.execute<{ template: Template; exit: Exit | null; n: number }>(sql`
      select template, exit, sum(n)::int as n from (${rows}) as standing group by template, exit having sum(n) <> 0`)
  const rows = await onceSettled(
    ctx.db,
    () => counted(sql`select template, exit, n from project_counts`),
    () => counted(standingByRows(ctx, {})),
  )
  return [...rows]
}

export type KindCount = Awaited<ReturnType<typeof countByKind>>[number]

/** The board: per stage how many, how much of it is known, and the cards, longest there first. */
export async function projectBoard(ctx: Context, filter: Wanted) {
  const [sums, cards] = await Promise.all([boardSums(ctx, filter), firstCards(ctx, filter)])
  return { sums, cards }
}

/** The board's counts and sums, by what is kept of them where it can tell; a card's are counted, never summed. */
async function boardSums(ctx: Context, filter: Wanted): Promise<StageSum[]> {
  if (!isKept(filter)) return sumsByStage(ctx, filter)
  if (!isBusiness(ctx.actor)) return []
  const kept = async () =>
    ctx.db.execute<StageSum>(sql`
      select stage, sum(n)::int as n, coalesce(sum(n) filter (where "full"), 0)::int as seen,
        coalesce(sum(filled) filter (where "full"), 0)::int as filled,
        case when sum(filled) filter (where "full") > 0 then (sum(planned) filter (where "full"))::float8 end as planned
      from (${standing(ctx, filter)}) as standing group by stage having sum(n) <> 0`)
  return [...(await onceSettled<Iterable<StageSum>>(ctx.db, kept, () => sumsByStage(ctx, filter)))]
}

export type PlaceCount = {
  /** Null where none is recorded, or where it is not the reader's to know: then `full` is false. */
  city: string | null
  stage: Stage
  exit: Exit | null
  isKeyBuild: boolean
  full: boolean
  n: number
}

/** How many projects stand where on the ladder, by the city they come from. */
export async function countByPlace(ctx: Context, filter: Wanted): Promise<PlaceCount[]> {
  if (!isBusiness(ctx.actor)) return []
  const counted = async (rows: SQL) =>
    ctx.db.execute<PlaceCount>(sql`select case when "full" then city_code end as city, stage, exit,
      template = 'key_build' as "isKeyBuild", "full", sum(n)::int as n
      from (${rows}) as standing group by 1, 2, 3, 4, 5 having sum(n) <> 0`)
  const byRows = () => counted(standingByRows(ctx, filter))
  const rows = isKept(filter)
    ? await onceSettled(ctx.db, () => counted(standing(ctx, filter)), byRows)
    : await byRows()
  return [...rows]
}

/** What the counts are kept by; anything else a filter asks only the rows know. */
const isKept = ({ q, owner, enterprise, mine, stale, decidesBy }: Wanted) =>
  !(q || owner || enterprise || mine || stale || decidesBy)

/** Where each project the filter finds stands. */
export const standingByRows = (ctx: Context, filter: Wanted) => sql`
  select ${originCity} as city_code, projects.stage, projects.exit, projects.template, ${fullProjects(ctx)} as "full", 1 as n
  from projects left join enterprises on enterprises.id = projects.enterprise_id where ${matching(ctx, filter)}`

/** The kept counts within the filter, those of projects read in full apart from those known by a card. */
function standing(ctx: Context, { team, channel, city, stage, exit, template }: Wanted): SQL {
  const conditions = [
    team ? sql`team_id in ${[team].flat()}` : null,
    stage ? sql`stage in ${[stage].flat()}` : null,
    exit === 'in'
      ? sql`exit is null`
      : exit === 'out'
        ? sql`exit is not null`
        : exit
          ? sql`exit = ${exit}`
          : null,
    template === 'regular' ? sql`template <> 'key_build'` : template ? sql`template = ${template}` : null,
    channel ? sql`(channel = ${channel} and "full")` : null,
    city ? sql`(city_code = ${city} and "full")` : null,
  ].filter((one) => one !== null)
  const facts = sql`city_code, team_id, channel, template, stage, exit`
  const isTeams = hasRole(ctx.actor, 'leader') ? sql`true` : ofTeams(ctx, sql`team_id`)
  // What a person reads in full besides is moved from the one side to the other.
  const byPerson = sql`union all
    select ${facts}, side."full", side.n, (planned is not null)::int, coalesce(planned, 0)
    from project_standings cross join (values (true, 1), (false, -1)) as side ("full", n)
    where project_id in (${fullByPerson(ctx)}) and not ${isTeams}`
  return sql`select * from (
      select ${facts}, ${isTeams} as "full", n, filled, planned from project_counts
      ${hasRole(ctx.actor, 'leader') ? sql`` : byPerson}) as counts
    where ${conditions.length ? sql.join(conditions, sql` and `) : sql`true`}`
}
