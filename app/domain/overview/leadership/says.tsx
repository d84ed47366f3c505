import { yearOf } from '#app/domain/calendar.ts'
import { groupStages } from '#app/domain/projects/stages/ladder.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { formatRate } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Figure } from '#app/ui/figure.tsx'
import { leadershipMessages } from './messages.ts'
import type { Leadership } from './overview.server.ts'
import { rowsHref, yearElapsed } from './periods.ts'

const { talk } = groupStages

/** The four figures everybody asks for, as sentences; flow and stock say which they are. */
export function Says({ data }: { data: Leadership }) {
  const m = useMessages(leadershipMessages)
  const { stages } = useMessages(stageMessages)
  const locale = useLocale()
  const { figures: n, period, choice, today, target } = data
  const lastYear = yearOf(today) - 1
  const label = ({ year, last, all }: typeof m.say.landed) =>
    choice === 'last' ? last(lastYear) : choice === 'all' ? all : year
  const { count, cities } = data.tripCities
  const names = cities.map((city) => nameIn(locale, city)).join(m.listComma)
  const where = count > cities.length ? m.say.cities(names, count) : names
  const yearOnly = n.landed_year_only ? m.say.yearOnly(n.landed_year_only) : undefined
  const percent = (share: number) => formatRate({ numerator: share, denominator: 1 })
  return (
    <div className="overview-says">
      <Figure
        label={label(m.say.landed)}
        value={n.landed_in_period}
        unit={m.unit.projects(n.landed_in_period)}
        context={
          yearOnly
            ? yearOnly
            : choice !== 'year'
              ? undefined
              : target
                ? m.say.landedContext(
                    target,
                    formatRate({ numerator: n.landed_in_period, denominator: target }),
                    percent(yearElapsed(today)),
                  )
                : m.say.landedNoTarget
        }
        definition={m.say.landedBasis}
        to={rowsHref('landed_in_period', period)}
      />
      <Figure
        label={m.say.landedAsOf}
        value={n.landed_as_of}
        unit={m.unit.projects(n.landed_as_of)}
        context={m.say.landedAsOfContext(n.signed_not_landed)}
        definition={m.say.landedAsOfBasis}
        to={rowsHref('landed_as_of', period)}
      />
      <Figure
        label={m.say.inTalk}
        value={n.in_talk_enterprises}
        unit={m.unit.firms(n.in_talk_enterprises)}
        context={m.say.inTalkContext(n.in_talk_stalled)}
        definition={m.say.inTalkBasis(stages[talk[0]!], stages[talk.at(-1)!])}
        to={rowsHref('in_talk_enterprises', period)}
      />
      <Figure
        label={label(m.say.visited)}
        value={n.outbound_enterprises}
        unit={m.unit.firms(n.outbound_enterprises)}
        context={m.say.visitedContext(n.outbound_events, n.trips, where)}
        definition={m.say.visitedBasis}
        to={rowsHref('outbound_enterprises', period)}
      />
    </div>
  )
}
