import { addDays, type Day, dayOf, type Period } from '#app/domain/calendar.ts'
import type { Channel } from '#app/domain/projects/channels.ts'
import { groupStages, isLead, landedStages } from '#app/domain/projects/stages/ladder.ts'
import type { Stage } from '#app/domain/projects/stages/stages.ts'
import { happenedWithin, within } from './period.ts'
import { counts, firstOf, isStalled, type MoveFact, type ProjectFact, standsIn } from './project-figures.ts'
import type { Rate } from './ticket-figures.ts'
import type { TripFact } from './visit-figures.ts'

/**
 * M5, conversion of a cohort: of the projects opened in the period, those signed by the end of `day`; of those first
 * signed in the period, those landed by then. The same projects above and below the line, never two totals divided.
 */
export function conversion(projects: readonly ProjectFact[], period: Period, day: Day) {
  const counted = projects.filter(counts)
  const opened = counted.filter(({ moves }) => moves[0] && happenedWithin(moves[0], period))
  const signed = counted.filter((project) => {
    const first = firstOf(project, groupStages.signed)
    return first && happenedWithin(first, period)
  })
  const by = (group: ProjectFact[], stages: readonly Stage[]): Rate => ({
    numerator: group.filter((project) => {
      const first = firstOf(project, stages)
      return first !== undefined && happenedWithin(first, { from: null, to: day })
    }).length,
    denominator: group.length,
  })
  return { leadToSigned: by(opened, groupStages.signed), signedToLanded: by(signed, landedStages) }
}

/** M7, 停滞: of the projects in talk at the end of `day`, those that have stood on their stage for over 60 days. */
export function staleShare(projects: readonly ProjectFact[], day: Day): Rate {
  const inTalk = projects.filter((project) => counts(project) && standsIn(project, 'talk', day))
  const stale = inTalk.filter((project) => isStalled(project, day))
  return { numerator: stale.length, denominator: inTalk.length }
}

/** Days after a trip in which a move forward is its yield. */
export const advanceWithin = 90

/** M8, 外出招商推进: firms met on trips begun in the period with a project moved forward within 90 days, over firms met. */
export function tripYield(
  trips: readonly (TripFact & { enterpriseIds: readonly string[] })[],
  projects: readonly ProjectFact[],
  period: Period,
): Rate {
  const begun = trips.filter(({ fromOn }) => within(fromOn, period))
  const met = new Set(begun.flatMap(({ enterpriseIds }) => enterpriseIds))
  const advanced = [...met].filter((firm) =>
    begun.some(
      ({ fromOn, toOn, enterpriseIds }) =>
        enterpriseIds.includes(firm) &&
        projects.some(
          (project) =>
            counts(project) &&
            project.enterpriseId === firm &&
            advances(project).some(({ at }) => within(dayOf(at), ninetyDaysFrom(fromOn, toOn))),
        ),
    ),
  )
  return { numerator: advanced.length, denominator: met.size }
}

/** M10, 源: how many of the projects opened in the period came by each channel. */
export function channelCounts(
  projects: readonly (ProjectFact & { channel: Channel })[],
  period: Period,
): Partial<Record<Channel, number>> {
  const opened = projects.filter(
    (project) => counts(project) && project.moves[0] && happenedWithin(project.moves[0], period),
  )
  const channels = new Map<Channel, number>()
  for (const { channel } of opened) channels.set(channel, (channels.get(channel) ?? 0) + 1)
  return Object.fromEntries(channels)
}

/** First arrivals at a stage beyond the lead, on a known day; moves back and returns are none. */
const advances = ({ moves }: ProjectFact): MoveFact[] =>
  moves.filter(
    ({ to, exit, precision }, at) =>
      precision === 'day' &&
      !exit &&
      to !== null &&
      !isLead(to) &&
      !moves.slice(0, at).some((one) => !one.exit && one.to === to),
  )

const ninetyDaysFrom = (first: Day, last: Day): Period => ({ from: first, to: addDays(last, advanceWithin) })
