import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { access, day, Entry, instant, Party, Person, uuid, version, walkOf } from '#app/domain/answers.ts'
import { Confirmation, Extension, FollowUp, Helper, Requester, StoryEntry } from './part-answers.ts'
import { levels, siteKinds, ticketChannels, ticketStates, waitReasons } from './ticket.ts'
import { steps } from './transitions.ts'

const state = () => z.enum(ticketStates)
const waitsFor = () => z.enum(waitReasons).nullable().describe('Why its clock stood still last.')

const Light = z
  .discriminatedUnion('why', [
    z.object({
      tone: z.enum(['good', 'warn', 'red']),
      why: z.enum(['due', 'response', 'deadline', 'promised']),
      at: instant().describe('What runs out, or ran out.'),
      minutes: z.int().describe('How long it still is, or already was.'),
      days: z.int().nullable().describe('The same in working days; null on the natural clock.'),
    }),
    z.object({ tone: z.enum(['good', 'warn']), why: z.literal('parked'), day: day().nullable() }),
    z.object({ tone: z.null(), why: z.literal('done'), at: instant().nullable(), late: z.boolean() }),
    z.object({ tone: z.null(), why: z.literal('merged') }),
    z.object({ tone: z.null(), why: z.literal('withdrawn') }),
  ])
  .meta({ id: 'Light' })

const Used = z
  .object({
    amount: z.int(),
    limit: z.int(),
    fraction: z.number(),
    unit: z.enum(['minutes', 'working_days']),
  })
  .meta({ id: 'TimeUsed' })

const card = {
  id: uuid(),
  version: version(),
  number: z.string(),
  level: z.enum(levels),
  state: state(),
  enterprise: Party.nullable(),
  category: Entry.nullable(),
  light: Light,
}

const running = {
  used: Used,
  escalation: z.enum(['unit', 'leader']).nullable().describe('To whom its lateness is brought.'),
}

const TicketCard = z.object({ access: access('card'), ...card }).meta({ id: 'TicketCard' })

const FullRow = z
  .object({
    access: access('full'),
    ...card,
    ...running,
    title: z.string(),
    handler: Person.nullable(),
    unit: z.object({ id: uuid(), name: z.string(), nameEn: z.string() }).nullable(),
    marks: z.array(z.string()).describe('What happened to it out of the ordinary.'),
    answeredLate: z.boolean(),
    returnedCount: z.int(),
    reopenedCount: z.int(),
    parkRecheckOn: day().nullable(),
    parkWaitsFor: waitsFor(),
    receivedAt: instant(),
    resolvedAt: instant().nullable(),
    solveDueAt: instant(),
    businessDeadlineAt: instant().nullable(),
    promisedAt: instant().nullable(),
  })
  .meta({ id: 'FullTicketRow' })

export const TicketPage = walkOf(z.discriminatedUnion('access', [TicketCard, FullRow]))

const Worker = z
  .object({
    id: uuid(),
    name: z.string(),
    officePhone: z.string().nullable(),
    unit: z.string().nullable(),
    unitEn: z.string().nullable(),
  })
  .meta({ id: 'Worker' })

const facts = {
  enterpriseId: uuid().nullable(),
  title: z.string(),
  description: z.string().nullable(),
  categoryCode: z.string(),
  levelReason: z.string().nullable(),
  channel: z.enum(ticketChannels),
  stateBefore: state().nullable().describe('Where a parked ticket goes back to.'),
  receivedAt: instant(),
  firstReceiverId: uuid(),
  handlerId: uuid().nullable(),
  unitId: uuid().nullable(),
  slaPolicyId: uuid(),
  clock: z.enum(['natural', 'working']),
  responseDueAt: instant(),
  respondedAt: instant().nullable(),
  onSiteDueAt: instant().nullable(),
  onSiteAt: instant().nullable(),
  solveDueAt: instant(),
  originalDueAt: instant().describe(
    'Told first, before corrections, extensions and pauses; it never changes.',
  ),
  restartedAt: instant().nullable().describe('Its last reopening; the time to solve runs from then.'),
  pausedMinutes: z.int().describe('Of its own clock; the due time has moved by as much.'),
  businessDeadlineAt: instant().nullable().describe('The requester’s own deadline.'),
  businessDeadlineName: z.string().nullable(),
  promisedAt: instant().nullable(),
  provisional: z.boolean().describe('Counted over a year whose holidays are not decreed yet.'),
  siteKind: z.enum(siteKinds).nullable(),
  siteAddress: z.string().nullable(),
  siteEntrance: z.string().nullable(),
  siteContactName: z.string().nullable(),
  siteContactPhone: z.string().nullable().describe('Masked.'),
  resolvedAt: instant().nullable(),
  solution: z.string().nullable(),
  rootCause: z.string().nullable(),
  confirmedAt: instant().nullable(),
  withdrawnReason: z.string().nullable(),
  mergedIntoId: uuid().nullable(),
  parkedAt: instant().nullable(),
  parkRecheckOn: day().nullable(),
  parkReason: z.string().nullable(),
  parkWaitsFor: waitsFor(),
  parkApprovedBy: uuid().nullable(),
  reopenedCount: z.int(),
  returnedCount: z.int(),
  visitId: uuid().nullable().describe('The visit it was raised on.'),
  isImported: z.boolean().describe('It came with a ledger of the past.'),
  originalAuthor: z.string().nullable().describe('Who wrote it down at the time, by the ledger.'),
  createdAt: instant(),
  updatedAt: instant(),
}

const FullTicket = z
  .object({
    access: access('full'),
    ...card,
    ...running,
    ...facts,
    abilities: abilities(...steps.map((step) => `tickets.${step}` as const), 'tickets.revealRequester'),
    awaits: z.object({
      next: z
        .array(z.object({ step: z.enum(steps), name: z.string().nullable() }))
        .describe('What is waited for, and of whom.'),
      parking: z.boolean().describe('Parking was asked for and not yet decided.'),
    }),
    people: z.object({
      firstReceiver: Worker.nullable(),
      handler: Worker.nullable(),
      handlerSigned: z.boolean(),
    }),
    mergedInto: z.object({ id: uuid(), number: z.string() }).nullable(),
    requesters: z.array(Requester),
    helpers: z.array(Helper),
    entries: z.array(StoryEntry).describe('Its story, newest first.'),
    extensions: z.array(Extension),
    confirmations: z.array(Confirmation),
    followUps: z.array(FollowUp),
  })
  .meta({ id: 'FullTicket' })

export const Ticket = z.discriminatedUnion('access', [TicketCard, FullTicket])

export const RevealedRequester = z
  .object({ id: uuid(), personId: uuid().nullable(), phone: z.string().nullable() })
  .meta({ id: 'RevealedRequester' })
