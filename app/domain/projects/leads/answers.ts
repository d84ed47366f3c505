import { z } from 'zod'
import { instant, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { channels } from '../channels.ts'
import { leadStatuses } from './forms.ts'

export const Lead = z
  .object({
    id: uuid(),
    version: version(),
    enterpriseName: z.string().describe('As it was heard.'),
    enterpriseId: uuid().nullable(),
    sample: sample(),
    channel: z.enum(channels),
    cityCode: z.string().nullable(),
    city: z.string().nullable(),
    cityEn: z.string().nullable(),
    need: z.string(),
    contactName: z.string().nullable(),
    contactPhone: z.string().nullable().describe('Masked.'),
    referrerName: z.string().nullable(),
    submittedBy: uuid(),
    submitter: z.string(),
    submittedAt: instant(),
    ownerId: uuid().nullable(),
    owner: z.string().nullable(),
    visitId: uuid().nullable().describe('The visit it was heard on.'),
    status: z.enum(leadStatuses),
    decisionNote: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant().nullable(),
    projectId: uuid().nullable().describe('What became of it.'),
    projectNumber: z.string().nullable(),
  })
  .meta({ id: 'Lead' })

export const LeadPage = walkOf(Lead)
