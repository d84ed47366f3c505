import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { daysBetween } from '#app/domain/calendar.ts'
import { formatDay } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { comingMessages } from '../leadership/coming-messages.ts'
import { figureMessages } from '../leadership/figure-messages.ts'
import { rowsHref } from '../leadership/periods.ts'
import { todayMessages } from './messages.ts'
import { Rates } from './rates.tsx'
import type { Today } from './today.server.ts'

/** What is good to know beside what must be done: the park's figures, one's own firms, what comes. */
export function TodayAside({ today }: { today: Today }) {
  return (
    <aside className="today-aside">
      {today.standing && <Standing {...today.standing} />}
      {today.rates && <Rates rates={today.rates} />}
      {today.firms && today.firms.length > 0 && <MyFirms firms={today.firms} />}
      <ComingUp coming={today.coming} />
    </aside>
  )
}

function Standing({ figures, period }: NonNullable<Today['standing']>) {
  const m = useMessages(todayMessages)
  const { say, unit } = useMessages(figureMessages)
  const lines = [
    ['landed_in_period', say.landed.year, unit.projects],
    ['landed_as_of', say.landedAsOf, unit.projects],
    ['in_talk_enterprises', say.inTalk, unit.firms],
    ['outbound_enterprises', say.visited.year, unit.firms],
  ] as const
  return (
    <Section
      title={m.standing}
      action={
        <Link className="today-act z-tap" to={at.overview.figures()}>
          {m.toOverview}
        </Link>
      }
    >
      <ul className="today-lines">
        {lines.map(([figure, label, of]) => (
          <li key={figure}>
            <Link to={rowsHref(figure, period)}>
              <span>{label}</span>
              <span className="z-num">
                <b className="today-figure">{figures[figure]}</b> {of(figures[figure])}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function MyFirms({ firms }: { firms: NonNullable<Today['firms']> }) {
  const m = useMessages(todayMessages)
  const { today } = useRootData()
  return (
    <Section
      title={m.myFirms}
      count={firms.length}
      action={<span className="z-small z-muted">{m.lastContact}</span>}
    >
      <ul className="today-lines">
        {firms.map(({ id, name, sample, lastOn }) => (
          <li key={id}>
            <Link to={at.enterprises.one(id)}>
              <span>
                {name}
                <SampleTag sample={sample} />
              </span>
              <span className="z-muted z-num">{lastOn ? m.ago(daysBetween(lastOn, today)) : '—'}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ComingUp({ coming: { visits, holiday } }: { coming: Today['coming'] }) {
  const m = useMessages(comingMessages).coming
  const locale = useLocale()
  const { today } = useRootData()
  const rest = holiday && {
    key: holiday.from,
    day: holiday.from,
    to: undefined,
    text: m.holiday(nameIn(locale, holiday), formatDay(holiday.to, locale, today, { weekday: true })),
  }
  const meetings = visits.map(({ id, day, mode, firms }) => ({
    key: id,
    day,
    to: at.visits.one(id),
    text: [m.modes[mode], firms.map((firm) => nameIn(locale, firm)).join(' ')].join(' '),
  }))
  const lines = [...meetings, ...(rest ? [rest] : [])].sort((a, b) => (a.day < b.day ? -1 : 1))
  return (
    <Section title={m.title}>
      {lines.length === 0 && <p className="z-small z-muted">{m.empty}</p>}
      <ul className="today-coming">
        {lines.map(({ key, day, to, text }) => (
          <li key={key}>
            <time className="z-muted z-num" dateTime={day}>
              {formatDay(day, locale, today, { weekday: true })}
            </time>
            {to ? <Link to={to}>{text}</Link> : <span>{text}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
