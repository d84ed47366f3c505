import { Link } from '@remix-run/react'
import { Steps } from '#app/domain/exports/steps.tsx'
import { endDay, endTime } from '#app/domain/tickets/due-words.ts'
import { callsInVain } from '#app/domain/tickets/ticket.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { RateCells } from '#app/ui/figure.tsx'
import { LevelTag, Light, SampleTag } from '#app/ui/mark.tsx'
import { labelMessages } from '../label-messages.ts'
import type { Part } from './agenda.ts'
import { CompleteTask, DoneMark } from './complete-task.tsx'
import type { Entry } from './entries.ts'
import { todayMessages } from './messages.ts'
import { type Reader, type Said, say } from './say.ts'

export type Kept = { keep: (id: string) => void; isDone: (id: string) => boolean }
type Groups = { part: Part; matters: Entry[] }[]

/** One list by time: when, what kind, whose, why, how long there is, and one verb. */
export function DayList({ groups, reader, kept }: { groups: Groups; reader: Reader; kept: Kept }) {
  const m = useMessages(todayMessages)
  return (
    <ul className="today-rows">
      {groups.flatMap(({ part, matters }) => [
        <li key={part} className="today-mark">
          <h3>{m.parts[part]}</h3>
          <span className="z-num">{matters.length}</span>
        </li>,
        ...matters.map((entry) => (
          <Row key={entry.id} entry={entry} part={part} reader={reader} kept={kept} />
        )),
      ])}
    </ul>
  )
}

type RowProps = { entry: Entry; part: Part; reader: Reader; kept: Kept }

function Row({ entry, part, reader, kept }: RowProps) {
  const m = useMessages(todayMessages)
  const said = say(entry, reader)
  const when = whenOf(entry, part, reader)
  const isDone = kept.isDone(entry.id)
  const isHour = part !== 'late' && when?.includes(':')
  return (
    <li className={isDone ? 'today-row today-gone' : 'today-row'} data-entry={entry.id}>
      <span className={isHour ? 'today-at' : 'today-at today-at-day'}>
        {when ?? (part === 'slow' ? '' : m.anyTime)}
      </span>
      <span className="today-kind">{said.kind}</span>
      <div className="today-told">
        <div className="today-main">
          <p className="today-title">
            {isHour && <span className="today-at-in">{when}</span>}
            <What said={said} />
          </p>
          <p className="today-why">
            {!isHour && when && <span className="today-at-in">{when}</span>}
            {[...said.reasons, said.heard].filter(Boolean).join(' · ')}
          </p>
        </div>
        <span className="today-light">
          {!isDone && said.tries && <Tries {...said.tries} />}
          {!isDone && said.light && <Light tone={said.light.tone}>{said.light.text}</Light>}
        </span>
      </div>
      <span className="today-verb">
        {isDone ? <DoneMark /> : <Verb verb={said.verb} send={() => kept.keep(entry.id)} />}
      </span>
    </li>
  )
}

/** One cell a call: filled where nobody took it. After the last one it is an invalid sample. */
function Tries({ made, text }: NonNullable<Said['tries']>) {
  return (
    <span className="today-tries">
      <RateCells numerator={made} denominator={callsInVain} label={text} />
      {made < callsInVain - 1 && text}
    </span>
  )
}

/** Whose it is and what it is about: the one link of the row. */
export function What({ said }: { said: Said }) {
  const l = useMessages(labelMessages)
  return (
    <>
      <Link to={said.to} className="today-name">
        <b>{said.name}</b>
        <SampleTag sample={said.sample} />
        {/* A space of the text: a margin would stand at the line's beginning. */}
        {said.what && '\u2002'}
        {said.what && <span className="today-what">{said.what}</span>}
      </Link>{' '}
      {said.level && <LevelTag level={said.level}>{l.levels[said.level]}</LevelTag>}
    </>
  )
}

/** The one next step: a link with its word, or a small form. */
export function Verb({ verb, tone, send }: { verb: Said['verb']; tone?: 'primary'; send?: () => void }) {
  if ('task' in verb) return <CompleteTask task={verb.task} tone={tone} onSend={send} />
  if ('export' in verb) return <Steps of={verb.export} approve="here" tone={tone} />
  return (
    <LinkButton tone={tone} to={verb.to}>
      {verb.label}
    </LinkButton>
  )
}

/** The hour where the heading tells the day, or else the day. */
function whenOf({ due, wholeDay }: Entry, part: Part, { locale, today }: Reader) {
  if (!due) return null
  const day = endDay(due)
  if (part === 'late' || part === 'later') return day === today ? endTime(due) : formatDay(day, locale, today)
  return wholeDay ? null : endTime(due)
}
