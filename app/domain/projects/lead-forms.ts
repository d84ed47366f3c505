import { z } from 'zod'
import { isPhone } from '#app/domain/contacts/masks.ts'
import { flag, id, newId, oneOf, optionalId, optionalText, text, version } from '#app/domain/forms.ts'
import { channels } from './stages.ts'

/** 线索: who, from where, what they want. A known firm is named by its id, another by its name. */
export const LeadSubmission = z
  .strictObject({
    id: newId(),
    enterpriseId: optionalId(),
    enterpriseName: optionalText(120),
    channel: oneOf(channels),
    cityCode: optionalText(6),
    need: text(500),
    contactName: optionalText(60),
    contactPhone: optionalText(40).refine((value) => value === undefined || isPhone(value), 'wrongFormat'),
    referrerName: optionalText(60),
    visitId: optionalId(),
  })
  .refine((lead) => lead.enterpriseId || lead.enterpriseName, { path: ['enterpriseName'], error: 'required' })
export type LeadSubmission = z.output<typeof LeadSubmission>

/** A lead becomes one project; a firm not known yet is entered with it. */
export const LeadAcceptance = z.strictObject({
  id: id(),
  version: version(),
  projectId: newId(),
  enterpriseId: optionalId(),
  title: text(120),
  ownerId: optionalId(),
  teamId: optionalId(),
  /** Said by who has seen the firms of like name and knows this is another one. */
  separate: flag(),
})
export type LeadAcceptance = z.output<typeof LeadAcceptance>

export const LeadDrop = z.strictObject({ id: id(), version: version(), reason: text(300) })
export type LeadDrop = z.output<typeof LeadDrop>

export const leadStatuses = ['open', 'accepted', 'dropped'] as const

export const LeadFilter = z.object({
  status: z.enum(leadStatuses).optional().catch(undefined),
  mine: z.preprocess((value) => value === '1' || value === 'true' || value === true, z.boolean()),
  after: z.string().max(100).optional().catch(undefined),
})
export type LeadFilter = z.output<typeof LeadFilter>
