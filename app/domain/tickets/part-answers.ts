import { z } from 'zod'
import { Entry, instant, sample, uuid, version } from '#app/domain/answers.ts'
import { StoredFile } from '#app/domain/files/answers.ts'
import { helperKinds, satisfactions, ticketChannels, ticketStates } from './ticket.ts'

const masked = () => z.string().nullable().describe('Masked.')

export const Requester = z
  .object({
    id: uuid(),
    name: z.string(),
    organisation: z.string().nullable(),
    channel: z.enum(ticketChannels),
    joinedAt: instant(),
    sample: sample(),
    contactId: uuid().nullable(),
    canReveal: z.boolean().describe('Whether the reader may be told the number, with a reason.'),
    phone: masked(),
  })
  .meta({ id: 'Requester' })

export const Helper = z
  .object({
    id: uuid(),
    kind: z.enum(helperKinds),
    name: z.string(),
    accountId: uuid().nullable().describe('A helper of the office; null for one from outside.'),
    firm: z.string().nullable(),
    trade: z.string().nullable(),
    phone: masked(),
    electrical: z.boolean(),
    certificateNumber: z.string().nullable(),
    feeBearer: z.string().nullable(),
    calledAt: instant().nullable(),
    arrivedAt: instant().nullable(),
    sample: sample(),
  })
  .meta({ id: 'Helper' })

export const StoryEntry = z
  .object({
    id: uuid(),
    at: instant(),
    writtenAt: instant(),
    late: z.boolean().describe('Written down well after it happened.'),
    kind: z.string().describe('What happened.'),
    toState: z.enum(ticketStates).nullable(),
    text: z.string().nullable(),
    particulars: z.record(z.string(), z.unknown()).describe('Ids, codes and times that belong to the kind.'),
    author: z.string().nullable(),
    toName: z.string().nullable(),
    fromName: z.string().nullable(),
    categories: z.array(Entry).describe('Those a correction names.'),
    photos: z.array(StoredFile.pick({ id: true, name: true, mime: true })),
  })
  .meta({ id: 'StoryEntry' })

const call = { id: uuid(), version: version(), ticketId: uuid(), createdAt: instant(), updatedAt: instant() }

export const Extension = z
  .object({
    ...call,
    askedBy: uuid(),
    askedAt: instant(),
    newDueAt: instant(),
    pausedMinutes: z.int().describe('Of the ticket, when it was asked for.'),
    reason: z.string(),
    status: z.enum(['asked', 'granted', 'refused']),
    decidedBy: uuid().nullable(),
    decidedAt: instant().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Extension' })

export const Confirmation = z
  .object({
    ...call,
    requesterId: uuid().nullable(),
    name: z.string(),
    channel: z.enum(ticketChannels),
    at: instant(),
    recordedBy: uuid(),
  })
  .meta({ id: 'Confirmation' })

export const FollowUp = z
  .object({
    ...call,
    callerId: uuid(),
    caller: z.string().describe('Their name.'),
    at: instant(),
    reached: z.boolean(),
    contactedInTime: z.boolean().nullable(),
    solved: z.boolean().nullable(),
    satisfaction: z.enum(satisfactions).nullable(),
    valid: z.boolean().describe('Counts in the rates.'),
    note: z.string().nullable(),
  })
  .meta({ id: 'FollowUp' })
