import { Link, useSearchParams } from '@remix-run/react'
import { daysBetween } from '#app/domain/calendar.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { useKept } from '#app/ui/steady/use-kept.ts'
import { CompleteTask, DoneMark } from '../today/complete-task.tsx'
import type { FirmPage } from './page.server.ts'
import { waitingMessages } from './waiting-messages.ts'

/** Where on the page what waits begins. */
export const waitingPart = 'waiting'

type Row = FirmPage['tasks'][number]

/** 承诺: what was promised to this firm, until when, and whether it was kept. */
export function PromisesPart({ promises, enterpriseId }: { promises: Row[]; enterpriseId: string }) {
  const m = useMessages(waitingMessages)
  const open = promises.filter(({ status }) => status === 'open').length
  return (
    <Section title={m.promises} count={promises.length ? m.promisesOpen(open, promises.length) : undefined}>
      {promises.length === 0 && <p className="z-small z-muted">{m.noPromises}</p>}
      <Rows rows={promises} enterpriseId={enterpriseId} />
    </Section>
  )
}

/** Open tasks about this firm, by their day; whoever owns one says here that it is done. */
export function TasksPart({ tasks, enterpriseId }: { tasks: Row[]; enterpriseId: string }) {
  const m = useMessages(waitingMessages)
  return (
    <Section
      title={m.tasks}
      count={tasks.length}
      action={
        <Link className="z-act" to={{ search: '?compose=task' }} preventScrollReset>
          {m.addTask}
        </Link>
      }
    >
      {tasks.length === 0 && <p className="z-small z-muted">{m.noTasks}</p>}
      <Rows rows={tasks} enterpriseId={enterpriseId} />
    </Section>
  )
}

function Rows({ rows: given, enterpriseId }: { rows: Row[]; enterpriseId: string }) {
  const { rows, keep, isDone } = useKept(given)
  const { actor } = useRootData()
  const [search] = useSearchParams()
  const back = { enterprise: enterpriseId, tab: search.get('tab') }
  return (
    <ul className="firm-todo">
      {rows.map((row) => (
        <li key={row.id}>
          <p className={row.status === 'done' ? 'z-secondary' : undefined}>{row.title}</p>
          <p className="firm-todo-when">
            {!isDone(row.id) && <When row={row} />}
            <span className="z-muted z-small">{row.owner}</span>
          </p>
          {isDone(row.id) ? (
            <DoneMark />
          ) : (
            row.status === 'open' &&
            row.ownerId === actor?.id && <CompleteTask task={row} back={back} onSend={() => keep(row.id)} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** The light of an open row, or the day it was kept. */
export function When({ row: { status, dueOn, doneAt } }: { row: Row }) {
  const m = useMessages(waitingMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const muted = (text: string) => <span className="z-muted z-small z-num">{text}</span>
  if (status === 'done') return muted(m.kept(formatDay(doneAt && dayIn(doneAt), locale, today)))
  if (!dueOn) return muted(m.noDay)
  if (dueOn < today) return <Light tone="red">{m.late(daysBetween(dueOn, today))}</Light>
  return dueOn === today ? <Light tone="warn">{m.today}</Light> : muted(formatDay(dueOn, locale, today))
}
