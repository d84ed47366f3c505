import { z } from 'zod'
import {
  day,
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
  text,
  version,
  wallTime,
  yesOrNo,
} from '#app/domain/forms.ts'
import { changeOf, keptWhenBlank, type Rule } from '#app/domain/record.ts'
import { bothOrNeither, deadline, hasAddress, hasContact, Requester, site } from './forms.ts'
import { helperKinds, levels, satisfactions, ticketChannels, waitReasons } from './ticket.ts'

const step = { id: id(), version: version() }
/** When it happened, if not just now; a time much earlier is marked as written late. */
const moment = { atDay: optionalDay(), atTime: optionalTime() }
const isWhole = bothOrNeither('atDay', 'atTime')
const atTime = { path: ['atTime'], error: 'required' }

export const PlainStep = z.strictObject({ ...step, note: optionalText(500) })
export const TimedStep = z
  .strictObject({ ...step, ...moment, note: optionalText(500) })
  .refine(isWhole, atTime)
/** What the camera saw there; a file is uploaded first and named here. */
const fileIds = listOf(id(), 12)
export const Arrival = z
  .strictObject({ ...step, ...moment, note: optionalText(500), fileIds })
  .refine(isWhole, atTime)
export const ReasonedStep = z.strictObject({ ...step, reason: text(500) })

export const Dispatch = z.strictObject({ ...step, toId: id(), note: optionalText(500) })
export const HandOver = z.strictObject({ ...step, toId: id(), reason: text(500) })

/** One of ours by account, anyone else by name. Who touches mains needs an electrician's certificate. */
export const HelperAdd = z
  .strictObject({
    ...step,
    kind: oneOf(helperKinds),
    accountId: optionalId(),
    name: optionalText(60),
    phone: optionalPhone(),
    firm: optionalText(120),
    trade: optionalText(60),
    electrical: flag(),
    certificateNumber: optionalText(60),
    feeBearer: optionalText(120),
  })
  .refine(({ kind, accountId }) => kind !== 'cadre' || accountId !== undefined, {
    path: ['accountId'],
    error: 'required',
  })
  .refine(({ kind, name }) => kind === 'cadre' || name !== undefined, { path: ['name'], error: 'required' })
  .refine(({ electrical, certificateNumber }) => !electrical || certificateNumber !== undefined, {
    path: ['certificateNumber'],
    error: 'required',
  })
export const HelperArrival = z.strictObject({ ...step, helperId: id(), ...moment }).refine(isWhole, atTime)

/** A line of the conversation, photos, or both; the client's id makes it safe to send twice. */
export const Note = z
  .strictObject({ id: id(), entryId: newId(), text: optionalText(2000), fileIds, ...moment })
  .refine(isWhole, atTime)
  .refine(({ text, fileIds }) => text !== undefined || fileIds.length > 0, {
    path: ['text'],
    error: 'required',
  })

export const Promise_ = z.strictObject({
  ...step,
  promisedDay: day(),
  promisedTime: wallTime(),
  note: optionalText(500),
})

export const Resolution = z
  .strictObject({ ...step, solution: text(2000), rootCause: optionalText(1000), fileIds, ...moment })
  .refine(isWhole, atTime)

/** The requester's own word: whose, by which channel, when. */
export const Confirmation = z
  .strictObject({
    ...step,
    requesterId: optionalId(),
    name: optionalText(60),
    channel: oneOf(ticketChannels),
    ...moment,
    note: optionalText(500),
  })
  .refine(({ requesterId, name }) => requesterId !== undefined || name !== undefined, {
    path: ['name'],
    error: 'required',
  })
  .refine(isWhole, atTime)

/** One call. Answers are given only when someone was reached, and then all that count. */
export const FollowUp = z
  .strictObject({
    ...step,
    reached: yesOrNo(),
    contactedInTime: optionalOneOf(['yes', 'no', 'unsure'] as const),
    solved: optionalOneOf(['yes', 'no'] as const),
    satisfaction: optionalOneOf(satisfactions),
    note: optionalText(1000),
  })
  .refine(({ reached, solved }) => !reached || solved !== undefined, { path: ['solved'], error: 'required' })
  .refine(({ reached, satisfaction }) => !reached || satisfaction !== undefined, {
    path: ['satisfaction'],
    error: 'required',
  })
  .refine(
    ({ reached, solved, satisfaction }) => reached || (solved === undefined && satisfaction === undefined),
    {
      path: ['reached'],
      error: 'notAllowed',
    },
  )

export const Merge = z.strictObject({ ...step, intoId: id(), reason: optionalText(500) })
/** Whom it waits for tells apart what the firm has to bring from what another body has to do. */
export const Parking = z.strictObject({
  ...step,
  waitsFor: oneOf(waitReasons),
  recheckOn: day(),
  reason: text(500),
})
export const ExtensionAsk = z.strictObject({ ...step, newDay: day(), reason: text(500) })
export const ExtensionDecision = z.strictObject({
  ...step,
  decision: oneOf(['grant', 'refuse'] as const),
  note: optionalText(500),
})
export const RequesterAdd = z.strictObject({ ...step, requester: Requester, channel: oneOf(ticketChannels) })
export const correctionRules: readonly Rule[] = [
  {
    of: ['deadlineDay', 'deadlineTime'],
    holds: ({ deadlineDay, deadlineTime }) => !deadlineDay === !deadlineTime,
    at: 'deadlineTime',
    fault: 'required',
  },
  { of: ['siteKind', 'siteAddress'], holds: hasAddress, at: 'siteAddress', fault: 'required' },
  { of: ['siteKind', 'siteContactName'], holds: hasContact, at: 'siteContactName', fault: 'required' },
]
const correctable = {
  enterpriseId: optionalId(),
  title: text(120),
  categoryCode: listCode(),
  level: oneOf(levels),
  ...deadline,
  ...site,
}
/** The facts as they should have been taken down: what is left empty is none, what is not sent stays. */
export const Correction = changeOf(correctable, {
  // The form never shows the number: left blank, it stays that of the same person.
  instead: { siteContactPhone: keptWhenBlank(site.siteContactPhone) },
  always: { reason: text(500) },
  rules: correctionRules,
})

/** Calls other units to the matter. */
export const Whistle = z.strictObject({ ...step, units: text(200), reason: text(500) })
export const Reveal = z.strictObject({ id: id(), personId: optionalId(), reason: text(200) })

export type Moment = { atDay?: string | undefined; atTime?: string | undefined }
