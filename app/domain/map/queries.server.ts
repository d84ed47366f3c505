import { inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { listAllProjects } from '#app/domain/projects/queries.server.ts'
import { groupOf } from '#app/domain/projects/stages/ladder.ts'
import { places } from '#db/schema/places.ts'
import type { MapFilter } from './forms.ts'
import type { MapProject } from './map.ts'

/**
 * The projects of the map and of its table, one and the same list: cards within what the reader may see. `drawnAtMost`
 * is null where these are all.
 */
export async function listMapProjects(ctx: Context, filter: MapFilter) {
  const { team, channel, alert } = filter
  const { rows, isWhole } = await listAllProjects(ctx, { team, channel, stale: Boolean(alert) })
  const codes = [...new Set(rows.flatMap(({ cityCode }) => cityCode ?? []))]
  const points = codes.length
    ? await ctx.db
        .select({ code: places.code, lng: places.lng, lat: places.lat })
        .from(places)
        .where(inArray(places.code, codes))
    : []
  const all = rows.map((row): MapProject => {
    const point = points.find(({ code }) => code === row.cityCode)
    return {
      id: row.id,
      label: row.label,
      sample: row.sample,
      stage: row.stage,
      exit: row.exit,
      group: row.exit ? 'exit' : groupOf(row.stage),
      keyBuild: row.template === 'key_build',
      hidden: row.access === 'card',
      cityCode: row.cityCode,
      city: row.city,
      cityEn: row.cityEn,
      lng: point?.lng ?? null,
      lat: point?.lat ?? null,
      labelEn: row.labelEn,
      team: row.team,
      teamEn: row.teamEn,
      stageDays: row.stageDays,
      warning: row.warning,
    }
  })
  const projects = all.filter(({ group }) => !filter.group || group === filter.group)
  return { projects, drawnAtMost: isWhole ? null : countCap }
}
