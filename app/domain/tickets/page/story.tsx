import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { Photos } from '#app/domain/files/photos.tsx'
import { formatDay, formatDuration } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { Timeline, TimelineItem } from '#app/ui/time/timeline.tsx'
import { endDay, endTime, wordDue } from '../due-words.ts'
import { ticketEvents } from '../event-messages.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { stepMessages } from '../step-messages.ts'
import type { WaitReason } from '../ticket.ts'
import { Corrected } from './corrected.tsx'

type Entry = TicketDetail['entries'][number]

/** Conversation and steps in one line, newest first; a filled dot is a change of state. */
export function Story({ entries, limit }: { entries: Entry[]; limit?: number }) {
  const m = useMessages(ticketPages)
  const locale = useLocale()
  const { today } = useRootData()
  const shown = limit ? entries.slice(0, limit) : entries
  return (
    <Timeline label={m.story}>
      {shown.map((entry, at) => {
        const day = endDay(entry.at)
        const before = shown[at - 1]
        return [
          (!before || endDay(before.at) !== day) && (
            <li key={`${entry.id}-day`} className="tickets-day">
              {formatDay(day, locale, today, { weekday: true })}
            </li>
          ),
          <TimelineItem
            key={entry.id}
            at={endTime(entry.at)}
            dateTime={entry.at.toISOString()}
            state={entry.toState !== null}
            title={<EntryWords entry={entry} />}
            aside={entry.late ? m.late : undefined}
          >
            {entry.kind === 'corrected' ? <Corrected entry={entry} /> : <Particulars entry={entry} />}
            <Photos photos={entry.photos} />
          </TimelineItem>,
        ]
      })}
    </Timeline>
  )
}

const eventKey = (kind: string) =>
  `ticket.${kind.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`

/** Who did what, in one line. */
export function EntryWords({ entry }: { entry: Entry }) {
  const events: Record<string, string> = useMessages(ticketEvents).events
  return (
    <>
      <b>{entry.author}</b> <Said entry={entry} label={events[eventKey(entry.kind)] ?? ''} />
    </>
  )
}

// The step, then the words written with it; words that begin with the step's name say it themselves.
function Said({ entry: { kind, text }, label }: { entry: Entry; label: string }) {
  if (kind === 'logged') return <span className="z-pre">{text}</span>
  if (text?.startsWith(label)) return <>{text}</>
  return (
    <>
      {label} <span className="z-secondary z-pre">{text}</span>
    </>
  )
}

// What the step was about: to whom, until when, by which channel.
function Particulars({ entry }: { entry: Entry }) {
  const m = useMessages(ticketPages)
  const words = useMessages(ticketMessages)
  const locale = useLocale()
  const { now, today } = useRootData()
  const { answers } = useMessages(stepMessages)
  const { name, units, newDay, recheckOn, promisedAt, dueAt, satisfaction, channel, fromNumber, intoNumber } =
    entry.particulars as Record<string, string | undefined>
  const { kind, calls, solved, intoId, waitsFor, minutes, clock } = entry.particulars as {
    waitsFor?: WaitReason | null
    minutes?: number
    clock?: 'natural' | 'working'
    kind?: keyof typeof words.helperKinds
    calls?: number
    solved?: boolean
    intoId?: string
  }
  const said = [
    entry.toName && m.to(entry.toName),
    entry.fromName && m.fromPerson(entry.fromName),
    kind && words.helperKinds[kind],
    name,
    units,
    promisedAt && wordDue(promisedAt, { locale, now, today }),
    dueAt && wordDue(dueAt, { locale, now, today }),
    newDay && formatDay(newDay, locale, today),
    waitsFor && words.waitReasons[waitsFor],
    minutes && clock && `${m.paused} ${m.pausedFor[clock](formatDuration(minutes, locale))}`,
    recheckOn && formatDay(recheckOn, locale, today),
    channel && (words.channels as Record<string, string>)[channel],
    calls !== undefined && m.vainCall(String(calls)),
    solved !== undefined && (solved ? answers.solved : answers.notSolved),
    satisfaction && (words.satisfactions as Record<string, string>)[satisfaction],
    fromNumber,
  ].filter(Boolean)
  if (intoId)
    return (
      <p>
        <Link className="z-link z-tap" to={at.tickets.one(intoId)}>
          {intoNumber}
        </Link>
      </p>
    )
  return said.length > 0 ? <p>{said.join(' · ')}</p> : null
}
