import type { Actor } from '#app/domain/actor.ts'
import { hasRole } from '#app/domain/actor.ts'
import { type Day, instantOf } from '#app/domain/calendar.ts'
import { answerBy } from '#app/domain/projects/leads/lateness.ts'
import type { Matter } from './agenda.ts'
import type { Due, Found, Slow } from './found.server.ts'
import { actFor, type TicketAct } from './ticket-acts.ts'
import type { TicketMatter } from './tickets.server.ts'

type Row<Kind extends keyof Found> = Found[Kind][number]
type Plain = Exclude<keyof Found, 'ticket'>

/** One row of 今日, of one kind of record; known by its kind and the record's id. */
export type Entry = Matter & { id: string } & (
    | { kind: 'ticket'; act: TicketAct; row: TicketMatter }
    | { [Kind in Plain]: { kind: Kind; row: Row<Kind> } }[Plain]
  )
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>

/** Owed by the end of a day, at any hour of it; without a day, never late. */
const by = (day: Day | null) => ({
  due: day === null ? null : instantOf(day, '24:00'),
  wholeDay: day !== null,
})

const nothingSlow: Slow = { project: [], firm: [], gap: [] }

/** Everything found, each row with when it runs out. A lead is answered within the day after it came. */
export function entriesOf(due: Due & Partial<Slow>, actor: Actor, now: Date): Entry[] {
  const found: Found = { ...nothingSlow, ...due }
  return [
    ...found.ticket.flatMap((row) => ticketEntry(row, actor)),
    ...found.visit.map((row) => entry('visit', row, { due: row.startedAt })),
    ...found.task.map((row) => entry('task', row, { ...by(row.dueOn), slow: !row.dueOn })),
    ...found.decision.map((row) => entry('decision', row, { due: null })),
    ...found.export.map((row) => entry('export', row, { due: null })),
    ...found.application.map((row) => entry('application', row, { due: null })),
    ...found.lead.map((row) => entry('lead', row, by(answerBy(row.submittedAt)))),
    ...found.call.map((row) => entry('call', row, { due: null, tone: row.inVain > 1 ? 'warn' : null })),
    ...found.again.map((row) =>
      entry('again', row, {
        ...by(row.state === 'parked' ? row.recheckOn : null),
        tone: 'warn',
      }),
    ),
    ...found.early.map((row) => entry('early', row, by(row.callOn))),
    ...found.gap.map((row) => entry('gap', row, { due: null, slow: true, tone: 'red' })),
    ...found.project.map((row) =>
      entry('project', row, { due: null, slow: true, tone: row.warning?.tone ?? null }),
    ),
    ...found.firm.map((row) =>
      entry('firm', row, { due: null, slow: true, tone: row.lastOn ? null : 'warn' }),
    ),
  ].map((one) => whole(one, now))
}

// Always the same fields, so that a row can be told from what it was; what is late is red unless it has its own colour.
function whole(one: Entry, now: Date): Entry {
  const isLate = one.due !== null && one.due < now
  return {
    ...one,
    slow: one.slow ?? false,
    wholeDay: one.wholeDay ?? false,
    tone: one.tone ?? (isLate ? 'red' : null),
  }
}

const entry = <Kind extends Plain>(kind: Kind, row: Row<Kind>, matter: Matter) =>
  ({
    kind,
    row,
    id: `${kind}:${row.id}`,
    ...matter,
  }) as Entry

function ticketEntry(row: TicketMatter, actor: Actor): Entry[] {
  const { light, facts } = row
  const act = actFor(
    {
      state: row.state,
      level: row.level,
      tone: light.tone,
      isAnswered: facts.respondedAt !== null,
      isMine: row.handler?.id === actor.id,
      isSupervised: row.marks.includes('supervised'),
    },
    hasRole(actor, 'intake'),
  )
  if (!act) return []
  const due = act !== 'confirm' && 'at' in light && light.tone ? light.at : null
  const urgent = row.level === 'p0' && act !== 'confirm'
  return [{ kind: 'ticket', id: `ticket:${row.id}`, act, row, due, urgent, tone: light.tone }]
}
