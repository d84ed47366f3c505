import { z } from 'zod'
import { type Day, instantOf } from '#app/domain/calendar.ts'
import {
  flag,
  id,
  listCode,
  oneOf,
  optionalDay,
  optionalPhone,
  optionalText,
  optionalWhole,
  text,
} from '#app/domain/forms.ts'
import {
  isOpen,
  levels,
  type Satisfaction,
  satisfactions,
  type TicketState,
  ticketChannels,
  ticketStates,
} from '#app/domain/tickets/ticket.ts'
import type { PlanFault } from '../../imports.ts'
import { planFault, type Row } from '../draft.ts'
import { validated } from '../validated.ts'

const titleLength = 120

/** A wall time, with its seconds and thousandths where they are known. */
export const exactTime = () =>
  z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?|24:00)$/, 'notATime')

const shape = {
  title: text(titleLength),
  description: optionalText(4000),
  categoryCode: listCode(),
  level: oneOf(levels),
  channel: oneOf(ticketChannels),
  receivedDay: optionalDay(),
  receivedTime: exactTime(),
  deadlineDay: optionalDay(),
  deadlineTime: exactTime(),
  deadlineName: optionalText(30),
  promisedDay: optionalDay(),
  promisedTime: exactTime(),
  siteAddress: optionalText(200),
  handlerId: id(),
}
const moments = [
  'responded',
  'accepted',
  'dispatched',
  'onSite',
  'confirmed',
  'closed',
  'responseDue',
  'solveDue',
  'originalDue',
] as const
const clockShape = Object.fromEntries([
  ...moments.flatMap((name) => [
    [`${name}On`, optionalDay()],
    [`${name}Time`, exactTime()],
  ]),
  ['firstReceiverId', id()],
])
const outcomeShape = {
  state: oneOf(ticketStates),
  doneOn: optionalDay(),
  doneTime: exactTime(),
  solution: optionalText(4000),
  rootCause: optionalText(2000),
  satisfaction: oneOf(satisfactions),
  recheckOn: optionalDay(),
  parkReason: optionalText(400),
  mergedInto: optionalText(200),
}
const callsShape = {
  solved: oneOf(['yes', 'no']),
  at: optionalDay(),
  atTime: exactTime(),
  callerId: id(),
  missed: optionalWhole(0, 20),
}
const requesterShape = { name: optionalText(60), phone: optionalPhone(), sample: flag() }

type Times = Partial<Record<(typeof moments)[number] | 'done' | 'deadline' | 'promised' | 'called', Date>>
/** What a row tells of a ticket of the past. */
export type SaidTicket = {
  title: string
  description: string | null
  categoryCode: string
  level: (typeof levels)[number] | undefined
  channel: (typeof ticketChannels)[number]
  deadlineName: string | null
  siteAddress: string | null
  handlerId: string | null
  firstReceiverId: string | null
  requesters: { name: string; phone: string | null; sample: boolean }[]
  receivedAt: Date
  receivedDay: Day
  /** As exactly as it is said; null of a day alone. */
  receivedTime: string | null
  times: Times
  state: TicketState
  solution: string | null
  rootCause: string | null
  recheckOn: Day | null
  parkReason: string | null
  mergedInto: string | null
  satisfaction: Satisfaction | null
  solved: boolean | null
  callerId: string | null
  missed: number
}

type Values = Record<string, unknown>
const partOf = (row: Row, part: string): Values => row.parts.find((one) => one.part === part)?.values ?? {}
/** A ledger that says a day and no time means some time of that day: the morning. */
const morning = '09:00'

/** What a row says of a ticket, or what it lacks. Times that are not said are not made up, but for the hour of a day. */
export function readTicket(row: Row, today: Day): { said: SaidTicket | null; faults: PlanFault[] } {
  const own = validated(longTitle(row.values), shape)
  const clock = validated(partOf(row, 'clock'), clockShape, 'clock')
  const outcome = validated(partOf(row, 'outcome'), outcomeShape, 'outcome')
  const calls = validated(partOf(row, 'calls'), callsShape, 'calls')
  const people = ((row.values.requesters as Values[] | undefined) ?? []).map((one) =>
    validated(one, requesterShape, 'requesters'),
  )
  const all = [own, clock, outcome, calls, ...people]
  const state = stateOf(outcome.values, calls.values)
  const unread = all.flatMap(({ faults }) => faults)
  const lacks = (field: string) => own.values[field] === undefined && !unread.some(({ at }) => at === field)
  const lacking = ['title', 'categoryCode', 'receivedDay']
    .filter(lacks)
    .map((at) => planFault('required', at))
  const faults = [...unread, ...lacking, ...(state ? [] : [planFault('required', 'outcome.state')])]
  if (faults.length > 0 || !state) return { said: null, faults }
  const { receivedDay, receivedTime } = own.values as { receivedDay: Day; receivedTime?: string }
  if (receivedDay > today) return { said: null, faults: [planFault('ahead', 'receivedDay')] }
  const receivedAt = instantOf(receivedDay, receivedTime ?? morning)
  const timed = timesOf(receivedAt, receivedDay, own.values, clock.values, outcome.values, calls.values)
  if (timed.faults.length > 0) return { said: null, faults: timed.faults }
  const { solved } = calls.values
  // Said of the first, it is true of all.
  const isSample = people.some(({ values }) => values.sample === true)
  const text = (value: unknown) => (value as string | undefined) ?? null
  const said = {
    title: own.values.title as string,
    description: text(own.values.description),
    categoryCode: own.values.categoryCode as string,
    level: own.values.level as SaidTicket['level'],
    // The desk's own book, where it says no channel, is of calls.
    channel: (own.values.channel as SaidTicket['channel'] | undefined) ?? 'phone',
    deadlineName: text(own.values.deadlineName),
    siteAddress: text(own.values.siteAddress),
    handlerId: text(own.values.handlerId),
    firstReceiverId: text(clock.values.firstReceiverId),
    requesters: people.flatMap(({ values }) =>
      values.name ? [{ name: values.name as string, phone: text(values.phone), sample: isSample }] : [],
    ),
    receivedAt,
    receivedDay,
    receivedTime: receivedTime ?? null,
    times: timed.times,
    state,
    solution: text(outcome.values.solution),
    rootCause: text(outcome.values.rootCause),
    recheckOn: text(outcome.values.recheckOn),
    parkReason: text(outcome.values.parkReason),
    mergedInto: text(outcome.values.mergedInto),
    satisfaction: (outcome.values.satisfaction as Satisfaction | undefined) ?? null,
    solved: solved === undefined ? null : solved === 'yes',
    callerId: text(calls.values.callerId),
    missed: (calls.values.missed as number | undefined) ?? 0,
  }
  return { said, faults: [] }
}

/** A whole matter in the column of its name: its beginning names it, and all of it is said below. */
function longTitle(values: Values): Values {
  const { title, description } = values
  if (typeof title !== 'string' || title.length <= titleLength) return values
  const whole = description ? `${title}\n${description}` : title
  return { ...values, title: `${title.slice(0, titleLength - 1).trim()}…`, description: whole }
}

/** Where it stands: as said; else what was solved is done. A rating is a follow-up. */
function stateOf({ state, doneOn, solution, satisfaction }: Values, { solved }: Values): TicketState | null {
  const isRated = satisfaction !== undefined && solved !== undefined
  if (state === 'resolved' && isRated) return 'followed_up'
  if (state !== undefined) return state as TicketState
  return isRated ? 'followed_up' : doneOn || solution ? 'resolved' : null
}

const places: Record<keyof Times, string> = {
  responded: 'clock.respondedOn',
  accepted: 'clock.acceptedOn',
  dispatched: 'clock.dispatchedOn',
  onSite: 'clock.onSiteOn',
  confirmed: 'clock.confirmedOn',
  closed: 'clock.closedOn',
  responseDue: 'clock.responseDueOn',
  solveDue: 'clock.solveDueOn',
  originalDue: 'clock.originalDueOn',
  done: 'outcome.doneOn',
  deadline: 'deadlineDay',
  promised: 'promisedDay',
  called: 'calls.at',
}

/** Every time the row tells; none is before the matter came in. */
function timesOf(
  receivedAt: Date,
  receivedDay: Day,
  own: Values,
  clock: Values,
  outcome: Values,
  calls: Values,
) {
  const faults: PlanFault[] = []
  const times: Times = {}
  const take = (name: keyof Times, day: unknown, time: unknown) => {
    if (typeof day !== 'string') return
    const at = instantOf(day, (time as string | undefined) ?? morning)
    // Of the same day and no time it was later that day, whenever.
    const isSameDay = time === undefined && day === receivedDay
    if (at < receivedAt && !isSameDay) faults.push(planFault('mustBeLater', places[name]))
    else times[name] = at < receivedAt ? receivedAt : at
  }
  for (const name of moments) take(name, clock[`${name}On`], clock[`${name}Time`])
  take('done', outcome.doneOn, outcome.doneTime)
  take('deadline', own.deadlineDay, own.deadlineTime ?? '24:00')
  take('promised', own.promisedDay, own.promisedTime ?? '24:00')
  take('called', calls.at, calls.atTime)
  return { times, faults }
}

export const isDone = (state: TicketState) =>
  !isOpen(state) && state !== 'parked' && state !== 'merged' && state !== 'withdrawn'
