import { inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { countByPlace } from '#app/domain/metrics/project-counts.server.ts'
import { movedLast } from '#app/domain/projects/queries.server.ts'
import type { ProjectRow } from '#app/domain/projects/rows.server.ts'
import { groupOf, groupStages } from '#app/domain/projects/stages/ladder.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import { places } from '#db/schema/places.ts'
import { type CityCount, cityNodes, tallyOf } from './cities.ts'
import type { MapFilter } from './forms.ts'
import type { MapGroup, MapProject } from './map.ts'

/** So many projects are listed by name; all are counted. */
export const listedAtMost = 300
/** Buildings of the park itself are few, and old: they are listed before the others. */
const keyBuildsAtMost = 20

/**
 * The map's cities with what stands there, counted over all projects the reader may place, and by name the projects that
 * moved last, those of a chosen city first. `isWhole` where these are all.
 */
export async function mapProjects(ctx: Context, filter: MapFilter) {
  const { team, channel, alert, group, city } = filter
  const wanted = { team, channel, stale: Boolean(alert) }
  const listed = { ...wanted, ...(group ? standingIn(group) : {}) }
  const [found, keyBuilds, there, latest] = await Promise.all([
    countByPlace(ctx, wanted),
    movedLast(ctx, { ...listed, template: 'key_build' }, keyBuildsAtMost),
    city ? movedLast(ctx, { ...listed, city, template: 'regular' }, listedAtMost) : [],
    movedLast(ctx, { ...listed, template: 'regular' }, listedAtMost),
  ])
  const counts = found
    .map(({ stage, exit, ...count }): CityCount => ({ ...count, group: groupIn({ stage, exit }) }))
    .filter((count) => !group || count.group === group)
  const rows = [...new Map([...keyBuilds, ...there, ...latest].map((row) => [row.id, row])).values()]
  const projects = rows.slice(0, listedAtMost).map(listedProject)
  const codes = [...new Set(counts.flatMap(({ city }) => city ?? []))]
  const points = codes.length
    ? await ctx.db
        .select({
          code: places.code,
          city: places.name,
          cityEn: places.nameEn,
          lng: places.lng,
          lat: places.lat,
        })
        .from(places)
        .where(inArray(places.code, codes))
    : []
  const tally = tallyOf(counts)
  return {
    projects,
    nodes: cityNodes(counts, points, projects),
    tally,
    isWhole: projects.length === tally.all,
  }
}

const groupIn = ({ stage, exit }: { stage: Stage; exit: Exit | null }): MapGroup =>
  exit ? 'exit' : groupOf(stage)

const standingIn = (group: MapGroup) =>
  group === 'exit' ? { exit: 'out' as const } : { exit: 'in' as const, stage: groupStages[group] }

const listedProject = (row: ProjectRow): MapProject => ({
  id: row.id,
  label: row.label,
  labelEn: row.labelEn,
  sample: row.sample,
  stage: row.stage,
  exit: row.exit,
  group: groupIn(row),
  keyBuild: row.template === 'key_build',
  hidden: row.access === 'card',
  cityCode: row.cityCode,
  warning: row.warning,
})
