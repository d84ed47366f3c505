import { dayIn, formatDay, formatMoney } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { Timeline, TimelineItem, TimelineYear } from '#app/ui/time/timeline.tsx'
import { projectMessages } from '../messages.ts'
import type { amountKinds } from '../parts/amount.ts'
import { partMessages } from '../parts/messages.ts'
import { useNameOf } from '../project-label.tsx'
import { stageMessages } from '../stages/messages.ts'
import { EvidenceFiles } from './gate.tsx'
import { pageMessages } from './messages.ts'
import type { Entry, Move } from './project-history.tsx'

/** The rows of the timeline, with the years between them. */
export function Entries({ entries }: { entries: Entry[] }) {
  const m = useMessages(pageMessages)
  const events: Record<string, string> = { ...m.events, ...useMessages(partMessages).events }
  const { year } = useMessages(projectMessages)
  const locale = useLocale()
  const { today } = useRootData()
  let shown = today.slice(0, 4)
  return (
    <Timeline label={m.history}>
      {entries.flatMap((entry) => {
        const day = dayIn(entry.at)
        const isNewYear = day.slice(0, 4) !== shown
        shown = day.slice(0, 4)
        const isYearOnly = 'move' in entry && entry.move.precision === 'year'
        const at = isYearOnly ? '' : formatDay(day, locale, day)
        return [
          ...(isNewYear ? [<TimelineYear key={shown}>{year(shown)}</TimelineYear>] : []),
          'move' in entry ? (
            <MoveItem key={entry.id} move={entry.move} at={at} day={day} />
          ) : 'other' in entry ? (
            <TimelineItem
              key={entry.id}
              at={at}
              dateTime={day}
              state={entry.other.state}
              title={entry.other.title}
              aside={entry.other.from}
            >
              {entry.other.body && <p>{entry.other.body}</p>}
            </TimelineItem>
          ) : (
            <TimelineItem
              key={entry.id}
              at={at}
              dateTime={day}
              title={events[entry.happening.event] ?? ''}
              aside={entry.happening.by}
            >
              <Told particulars={entry.happening.particulars} />
            </TimelineItem>
          ),
        ]
      })}
    </Timeline>
  )
}

type Sum = { kind: (typeof amountKinds)[number]; amount: number; year: number | null }

/** What a row said before and says now, the name of what is gone, and why. */
function Told({ particulars }: { particulars: unknown }) {
  const parts = useMessages(partMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const { was, is, name, reason } = particulars as { was?: Sum; is?: Sum; name?: string; reason?: string }
  const said = (sum: Sum) =>
    [words.amounts[sum.kind], sum.year, formatMoney(sum.amount, locale)].filter(Boolean).join(' ')
  return (
    <>
      {was && <p>{is ? parts.corrected(said(was), said(is)) : said(was)}</p>}
      {name && <p>{name}</p>}
      {reason && <p>{reason}</p>}
    </>
  )
}

function MoveItem({ move, at, day }: { move: Move; at: string; day: string }) {
  const m = useMessages(pageMessages)
  const title = useMoveTitle(move)
  const { applicant, reviewer, status } = move
  const who =
    status === 'confirmed' && reviewer
      ? m.by(applicant, reviewer)
      : status === 'refused' && reviewer
        ? m.byRefused(applicant, reviewer)
        : m.byOne(applicant)
  const isConfirmed = status === 'confirmed'
  return (
    <TimelineItem at={at} dateTime={day} state={isConfirmed} title={isConfirmed ? <b>{title}</b> : title}>
      <p>
        {m.proved(
          move.precision === 'year' ? m.yearOnly : who,
          // What a waiting move rests on stands in its gate above.
          status === 'applied' ? [] : move.evidence.map(({ description }) => description),
        )}
      </p>
      {move.reason && <p>{move.reason}</p>}
      {(move.rivalCity || move.rivalName) && (
        <p>{[move.rivalCity, move.rivalName].filter(Boolean).join(' ')}</p>
      )}
      {move.reviewNote && <p>{move.reviewNote}</p>}
      <EvidenceFiles files={move.files} />
    </TimelineItem>
  )
}

function useMoveTitle({ kind, status, fromStage, toStage, toExit }: Move) {
  const m = useMessages(pageMessages)
  const nameOf = useNameOf()
  if (kind === 'open') return m.opened
  const to = toExit ?? toStage
  const name = to ? nameOf(to) : ''
  if (status === 'refused') return m.refusedMove(name)
  if (status === 'withdrawn') return m.withdrawnMove(name)
  if (status === 'applied') return m.appliedMove(name)
  if (kind === 'reopen') return m.reopenedMove(name)
  return fromStage ? m.moved(nameOf(fromStage), name) : name
}
