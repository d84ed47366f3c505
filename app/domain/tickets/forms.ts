import { z } from 'zod'
import {
  flag,
  id,
  listCode,
  listOf,
  newId,
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalPhone,
  optionalText,
  optionalTime,
  searchWord,
  text,
} from '#app/domain/forms.ts'
import { levels, siteKinds, ticketChannels, ticketStates } from './ticket.ts'

/** A person who reports the matter or waits for it: a known contact, or a name. */
export const Requester = z
  .strictObject({
    contactId: optionalId(),
    name: optionalText(60),
    organisation: optionalText(120),
    phone: optionalPhone(),
  })
  .refine(({ contactId, name }) => contactId !== undefined || name !== undefined, {
    path: ['name'],
    error: 'required',
  })

type Moments = { [key: string]: unknown }
/** A day with its time or neither. */
export const bothOrNeither =
  (dayName: string, timeName: string) =>
  (form: Moments): boolean =>
    (form[dayName] === undefined) === (form[timeName] === undefined)

/** When it must be done for the requester's own sake, and why. */
export const deadline = {
  deadlineDay: optionalDay(),
  deadlineTime: optionalTime(),
  deadlineName: optionalText(30),
}

/** Where someone has to go; off the park it needs an address and who meets us there. */
export const site = {
  siteKind: optionalOneOf(siteKinds),
  siteAddress: optionalText(200),
  siteEntrance: optionalText(200),
  siteContactName: optionalText(60),
  siteContactPhone: optionalPhone(),
}
type Site = {
  siteKind?: string | null
  siteAddress?: string | null
  siteContactName?: string | null
}
export const hasAddress = ({ siteKind, siteAddress }: Site) => siteKind !== 'off_park' || Boolean(siteAddress)
export const hasContact = ({ siteKind, siteContactName }: Site) =>
  siteKind !== 'off_park' || Boolean(siteContactName)

/** The one intake form for all channels. */
export const TicketRaise = z
  .strictObject({
    id: newId(),
    enterpriseId: optionalId(),
    visitId: optionalId(),
    channel: oneOf(ticketChannels),
    title: text(120),
    description: optionalText(4000),
    categoryCode: listCode(),
    level: oneOf(levels),
    levelReason: optionalText(200),
    requesters: listOf(Requester, 10).refine((list) => list.length > 0, 'tooFew'),
    /** When it was reported, if not just now. */
    receivedDay: optionalDay(),
    receivedTime: optionalTime(),
    ...deadline,
    promisedDay: optionalDay(),
    promisedTime: optionalTime(),
    ...site,
    /** Answered on the spot: the call itself was the first contact. */
    answered: flag(),
    /** Accept and dispatch in one go. */
    handlerId: optionalId(),
  })
  .refine(bothOrNeither('receivedDay', 'receivedTime'), { path: ['receivedTime'], error: 'required' })
  .refine(bothOrNeither('deadlineDay', 'deadlineTime'), { path: ['deadlineTime'], error: 'required' })
  .refine(bothOrNeither('promisedDay', 'promisedTime'), { path: ['promisedTime'], error: 'required' })
  .refine(hasAddress, { path: ['siteAddress'], error: 'required' })
  .refine(hasContact, { path: ['siteContactName'], error: 'required' })
export type TicketRaise = z.output<typeof TicketRaise>

/** Lists: what is open by what breaches next; what is done, newest first. */
export const TicketFilter = z.object({
  q: searchWord(),
  scope: z.enum(['open', 'parked', 'done', 'all']).catch('all'),
  state: z.enum(ticketStates).optional().catch(undefined),
  level: z.enum(levels).optional().catch(undefined),
  category: z.string().max(60).optional().catch(undefined),
  enterpriseId: z.uuid().optional().catch(undefined),
  unitId: z.uuid().optional().catch(undefined),
  mine: z.enum(['received', 'handled']).optional().catch(undefined),
  supervised: z.literal('1').optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})
export type TicketFilter = z.output<typeof TicketFilter>

/** The queue page's address. */
export const QueueFilter = TicketFilter.extend({
  by: z.enum(['next', 'light', 'unit']).catch('next'),
})
export type QueueFilter = z.output<typeof QueueFilter>

/** What the intake form knows so far. */
export const IntakeFacts = z.object({
  enterpriseId: z.uuid().optional().catch(undefined),
  categoryCode: z.string().max(60).optional().catch(undefined),
  level: z.enum(levels).optional().catch(undefined),
  deadlineDay: optionalDay().catch(undefined),
  deadlineTime: optionalTime().catch(undefined),
  receivedDay: optionalDay().catch(undefined),
  receivedTime: optionalTime().catch(undefined),
})

export const ById = z.strictObject({ id: id() })
