import { z } from 'zod'
import {
  flag,
  id,
  newId,
  oneOf,
  optionalId,
  optionalPhone,
  optionalText,
  text,
  version,
} from '#app/domain/forms.ts'
import { channels } from '../channels.ts'

export const cityCode = () =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(/^\d{6}$/, 'wrongFormat')
      .optional(),
  )

/** A lead in one minute: who, from where, what they want. */
export const NewLead = z.strictObject({
  id: newId(),
  enterpriseName: text(120),
  enterpriseId: optionalId(),
  channel: oneOf(channels),
  cityCode: cityCode(),
  contactName: optionalText(40),
  contactPhone: optionalPhone(),
  need: text(1000),
  referrerName: optionalText(60),
})
export type NewLead = z.output<typeof NewLead>

/** A lead becomes one project. A firm not known yet is entered with it. */
export const LeadAcceptance = z.strictObject({
  id: id(),
  version: version(),
  projectId: newId(),
  enterpriseId: optionalId(),
  title: text(80),
  ownerId: optionalId(),
  teamId: optionalId(),
  /** Said by who has seen the firms of like name and knows this is another one. */
  separate: flag(),
})
export type LeadAcceptance = z.output<typeof LeadAcceptance>

export const LeadDrop = z.strictObject({ id: id(), version: version(), note: text(300) })
export type LeadDrop = z.output<typeof LeadDrop>

export const leadStatuses = ['open', 'accepted', 'dropped'] as const

export const LeadFilter = z.object({
  status: z.enum(leadStatuses).catch('open'),
  after: z.string().max(80).optional().catch(undefined),
})
export type LeadFilter = z.output<typeof LeadFilter>
