import { z } from 'zod'
import {
  day,
  flag,
  id,
  linesOf,
  listCode,
  listOf,
  newId,
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  optionalTime,
  searchWord,
  text,
  version,
  wallTime,
} from '#app/domain/forms.ts'
import { channels } from '#app/domain/projects/channels.ts'
import { changeOf, type Rule, ruled } from '#app/domain/record.ts'
import { levels } from '#app/domain/tickets/ticket.ts'
import { visitModes, visitStatuses } from './visit.ts'

const cityCode = () =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(/^\d{6}$/, 'wrongFormat')
      .optional(),
  )

const withoutBlankLines = (value: unknown) =>
  Array.isArray(value)
    ? value.filter(
        (line) => typeof line !== 'object' || line === null || (line as { title?: unknown }).title !== '',
      )
    : (value ?? [])

/** One of theirs: a known contact, or a name and post. */
const theirs = z
  .strictObject({ contactId: optionalId(), name: optionalText(40), post: optionalText(40) })
  .refine(({ contactId, name }) => Boolean(contactId) !== Boolean(name), {
    path: ['name'],
    error: 'required',
  })

const task = z.strictObject({
  kind: oneOf(['next_step', 'promise']),
  title: text(200),
  ownerId: optionalId(),
  dueOn: optionalDay(),
  /** Of several firms visited, whose it is; with one there is nothing to choose. */
  enterpriseId: optionalId(),
})

/** A line of the form that is only sent when its switch is on. */
const whenOn = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => {
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'object' || Array.isArray(value)) return value
    const { on, ...rest } = value as Record<string, unknown>
    return on === '' || on === 'false' ? undefined : rest
  }, schema.optional())

/** A ticket raised on the visit; its firm comes from the visit, its requester too where one was named. */
const ticket = z.strictObject({
  id: newId(),
  title: text(120),
  categoryCode: listCode(),
  level: optionalOneOf(levels),
  requester: text(60),
  /** Of several firms visited, whose matter it is. */
  enterpriseId: optionalId(),
})
/** A lead heard on the visit. */
const lead = z.strictObject({
  id: newId(),
  enterpriseName: text(80),
  need: text(1000),
  channel: optionalOneOf(channels),
})

/** What is said of a visit, whoever says it. */
export const visitFacts = {
  mode: oneOf(visitModes),
  startedOn: day(),
  startTime: wallTime(),
  endedOn: optionalDay(),
  endTime: optionalTime(),
  enterpriseIds: listOf(id(), 20),
  associationIds: listOf(id(), 20),
  ourIds: listOf(id(), 20),
  theirs: linesOf(theirs, 20),
  theirContactIds: listOf(id(), 20),
  topics: listOf(listCode(), 12),
  needs: optionalText(2000),
  summary: optionalText(4000),
  tripId: optionalId(),
  cityCode: cityCode(),
  place: optionalText(120),
  onlineKind: optionalOneOf(['talk', 'roadshow']),
  confidential: flag(),
}

export const visitRules: readonly Rule[] = [
  {
    of: ['enterpriseIds', 'associationIds'],
    holds: ({ enterpriseIds, associationIds }) => enterpriseIds.length + associationIds.length > 0,
    at: 'enterpriseIds',
    fault: 'required',
  },
]

/** A visit as it was held, or as it is planned. */
export const VisitLog = ruled(
  z.strictObject({
    id: newId(),
    status: z.preprocess(
      (value) => (value === '' || value === undefined ? 'held' : value),
      oneOf(['planned', 'held']),
    ),
    ...visitFacts,
    fileIds: listOf(id(), 12),
    tasks: z.preprocess(withoutBlankLines, z.array(task).max(12)),
    ticket: whenOn(ticket),
    lead: whenOn(lead),
  }),
  visitRules,
).superRefine(({ enterpriseIds, tasks, ticket }, { addIssue }) => {
  const ensureFirm = (path: (string | number)[], firm: string | undefined, isNeeded: boolean) => {
    if (firm && !enterpriseIds.includes(firm)) addIssue({ code: 'custom', path, message: 'notAllowed' })
    if (!firm && isNeeded && enterpriseIds.length > 1) addIssue({ code: 'custom', path, message: 'required' })
  }
  for (const [at, task] of tasks.entries())
    ensureFirm(['tasks', at, 'enterpriseId'], task.enterpriseId, task.kind === 'promise')
  if (ticket) ensureFirm(['ticket', 'enterpriseId'], ticket.enterpriseId, true)
})
export type VisitLog = z.output<typeof VisitLog>

export const VisitChange = changeOf(visitFacts, { rules: visitRules })
export type VisitChange = z.output<typeof VisitChange>

export const VisitStep = z.strictObject({ id: id(), version: version() })
export const VisitEnd = z.strictObject({ id: id(), version: version(), reason: text(300) })
export type VisitEnd = z.output<typeof VisitEnd>

/** The list's address. */
export const VisitFilter = z.object({
  q: searchWord(),
  mode: z.enum(visitModes).optional().catch(undefined),
  status: z.enum(visitStatuses).optional().catch(undefined),
  by: optionalId().catch(undefined),
  team: optionalId().catch(undefined),
  city: cityCode().catch(undefined),
  from: optionalDay().catch(undefined),
  to: optionalDay().catch(undefined),
  enterprise: optionalId().catch(undefined),
  association: optionalId().catch(undefined),
  trip: optionalId().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
})
export type VisitFilter = z.output<typeof VisitFilter>

/** What is said of a trip, whoever says it. */
export const tripFacts = {
  title: text(80),
  kind: z.preprocess(
    (value) => (value === '' || value === undefined ? 'outing' : value),
    oneOf(['outing', 'stationed']),
  ),
  cityCode: z.string().regex(/^\d{6}$/, 'wrongFormat'),
  teamId: optionalId(),
  fromOn: day(),
  toOn: day(),
  purpose: optionalText(1000),
  summary: optionalText(4000),
  memberIds: listOf(id(), 30).refine((ids) => ids.length > 0, 'required'),
}
export const tripRules: readonly Rule[] = [
  { of: ['fromOn', 'toOn'], holds: (trip) => trip.toOn >= trip.fromOn, at: 'toOn', fault: 'mustBeLater' },
]

export const NewTrip = ruled(z.strictObject({ id: newId(), ...tripFacts }), tripRules)
export type NewTrip = z.output<typeof NewTrip>

export const TripChange = changeOf(tripFacts, { rules: tripRules })
export type TripChange = z.output<typeof TripChange>

export const TripFilter = z.object({
  team: optionalId().catch(undefined),
  city: cityCode().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
})
export type TripFilter = z.output<typeof TripFilter>

export const ById = z.strictObject({ id: id() })
