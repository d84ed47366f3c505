import { yearOf } from '#app/domain/calendar.ts'
import { formatRate } from '#app/i18n/format.ts'
import type { leadershipMessages } from './messages.ts'
import type { Leadership } from './overview.server.ts'
import type { Reason, RedItem } from './red-list.ts'
import type { redMessages } from './red-messages.ts'

type Words = { m: (typeof leadershipMessages)['en']; red: (typeof redMessages)['en'] }

/** The page as a block of text for WeChat: the figures, the rates with their n, the red list. */
export function briefOf(
  data: Leadership,
  { m, red }: Words,
  asOf: string,
  say: (reason: Reason) => string,
): string {
  const { items } = data.red
  const others = data.red.red + data.red.warn - items.length
  const { figures: n, rates, choice, today } = data
  const labels = (words: typeof m.say.landed) =>
    choice === 'last' ? words.last(yearOf(today) - 1) : choice === 'all' ? words.all : words.year
  const rate = (name: string, numerator: number, denominator: number) =>
    `${name} ${formatRate({ numerator, denominator })} (${numerator}/${denominator})`
  const item = ({ name, sample, reasons }: RedItem) =>
    `· ${name}${sample ? `（${m.sample}）` : ''} ${reasons.map(say).join(red.join)}`
  return [
    `${m.title} ${m.asOf(asOf)}`,
    `${labels(m.say.landed)} ${n.landed_in_period} ${m.unit.projects(n.landed_in_period)}`,
    `${m.say.landedAsOf} ${n.landed_as_of} ${m.unit.projects(n.landed_as_of)}`,
    `${m.say.inTalk} ${n.in_talk_enterprises} ${m.unit.firms(n.in_talk_enterprises)}`,
    `${labels(m.say.visited)} ${n.outbound_enterprises} ${m.unit.firms(n.outbound_enterprises)}`,
    rate(m.rates.response, rates.response_in_time, rates.response_judged),
    rate(m.rates.solution, rates.solved, rates.followed_up),
    rate(m.rates.satisfaction, rates.satisfied, rates.followed_up),
    rate(m.coverage.title, n.owned, n.in_scope),
    ...(items.length ? [`${red.title}:`, ...items.map(item), ...(others > 0 ? [red.more(others)] : [])] : []),
  ].join('\n')
}
