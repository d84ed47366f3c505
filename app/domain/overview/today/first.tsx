import { TicketClock } from '#app/domain/tickets/page/ticket-clock.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { DoneMark } from './complete-task.tsx'
import type { Entry } from './entries.ts'
import { headOf } from './head.ts'
import { LastAnswers, Spoken } from './last-answers.tsx'
import { type Kept, Verb, What } from './rows.tsx'
import { type Reader, say } from './say.ts'

/** What runs out first: the only white block, with the page's one ink button. */
export function First({ entry, reader, kept }: { entry: Entry; reader: Reader; kept: Kept }) {
  const said = say(entry, reader)
  const answer = entry.kind === 'call' || entry.kind === 'again' ? entry.row.answer : null
  const { label, big, small, tone } = headOf(entry, reader)
  const isDone = kept.isDone(entry.id)
  const hasClock = entry.kind === 'ticket' && entry.due !== null
  return (
    <section
      className={isDone ? 'today-first today-gone' : 'today-first'}
      aria-label={label}
      data-entry={entry.id}
    >
      <div className="today-left">
        <span>{label}</span>
        <b className={tone && tone !== 'good' ? `today-${tone}` : undefined}>{big}</b>
        {small && small !== big && <span>{small}</span>}
      </div>
      <div className="today-main">
        <p className="today-title">
          <What said={said} />
        </p>
        <ul className="today-reasons">
          {said.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {entry.kind === 'call' && <Spoken row={entry.row} />}
      </div>
      <div className="today-go">
        {said.place && (
          <LinkButton tone="primary" to={said.place.to}>
            {said.place.label}
          </LinkButton>
        )}
        {isDone ? (
          <DoneMark />
        ) : (
          <Verb verb={said.verb} tone={said.place ? undefined : 'primary'} send={() => kept.keep(entry.id)} />
        )}
        {said.others.map(({ label, to }) => (
          <LinkButton key={label} to={to}>
            {label}
          </LinkButton>
        ))}
      </div>
      {answer && <LastAnswers answer={answer} />}
      {hasClock && (
        <div className="today-clock">
          <TicketClock ticket={entry.row.facts} />
        </div>
      )}
    </section>
  )
}
