import { getTableName, sql } from 'drizzle-orm'
import { calledAs } from '#app/domain/named.server.ts'
import { fullVisits } from '#app/domain/visit-access.server.ts'
import { milestones, projectAmounts, rivals } from '#db/schema/projects.ts'
import type { Kind } from './kinds.server.ts'
import { firmOf, fullProjectOf, metAt, nameOf, projectOf } from './telling.server.ts'

type Own = Partial<Kind>

/** A part of a project, which has no verb of its own that takes its removal back. */
const part = (
  table: typeof projectAmounts | typeof milestones | typeof rivals,
  word: string,
  told: Own,
): Own => {
  const name = getTableName(table)
  const way = { table, done: [`${word}.removed`], undone: `${word}.restored` }
  return { way, of: projectOf(name), readable: fullProjectOf(name), ...told }
}

/** What the columns of a kind do not say by themselves. */
export const ownKinds: Partial<Record<string, Own>> = {
  visits: {
    name: metAt,
    what: sql`visits.mode`,
    on: sql`visits.report_on::text`,
    readable: (ctx) => sql`(not visits.confidential or ${fullVisits(ctx)})`,
  },
  trips: { name: nameOf('trips', 'title', false), on: sql`trips.from_on::text` },
  amounts: part(projectAmounts, 'amount', {
    name: projectOf('project_amounts'),
    of: undefined,
    what: sql`project_amounts.kind`,
    on: sql`coalesce(project_amounts.on_day::text, project_amounts.year::text)`,
  }),
  milestones: part(milestones, 'milestone', {}),
  rivals: part(rivals, 'rival', {
    name: (ctx) => sql`coalesce(rivals.name,
      (select ${calledAs(ctx, 'c')} from places c where c.code = rivals.city_code))`,
  }),
  policies: { name: nameOf('policies', 'title') },
  plans: { name: firmOf('plans'), of: undefined },
  notes: { name: () => sql`left(notes.text, 60)` },
  targets: { name: () => sql`metric_targets.year::text`, what: sql`metric_targets.metric`, on: undefined },
  baselines: {
    name: nameOf('baseline_figures', 'source'),
    what: sql`baseline_figures.metric`,
    on: sql`coalesce(baseline_figures.as_of::text, baseline_figures.year::text)`,
  },
}
