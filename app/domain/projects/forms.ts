import { z } from 'zod'
import {
  flag,
  id,
  listOf,
  newId,
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  optionalWhole,
  searchWord,
  text,
  version,
  wanYuan,
} from '#app/domain/forms.ts'
import { requirementKeys } from './moves.ts'
import { amountKinds, channels, exits, stages, templates } from './stages.ts'

const cityCode = () =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(/^\d{6}$/, 'wrongFormat')
      .optional(),
  )

const facts = {
  title: text(80),
  titleEn: optionalText(160),
  codeName: optionalText(40),
  channel: oneOf(channels),
  referrerEnterpriseId: optionalId(),
  referrerAssociationId: optionalId(),
  referrerName: optionalText(60),
  originCityCode: cityCode(),
  confidential: flag(),
  need: optionalText(2000),
  decisionOn: optionalDay(),
  nextStep: optionalText(300),
}

/** A confidential project is known to others by its code name, so it must have one. */
const codeNamed = (project: { confidential: boolean; codeName?: string }) =>
  !project.confidential || Boolean(project.codeName)

export const NewProject = z
  .strictObject({
    id: newId(),
    enterpriseId: optionalId(),
    template: oneOf(templates),
    teamId: optionalId(),
    ownerId: optionalId(),
    leadId: optionalId(),
    ...facts,
  })
  .refine(codeNamed, { path: ['codeName'], error: 'required' })
  .refine(({ enterpriseId, template }) => enterpriseId || template === 'key_build', {
    path: ['enterpriseId'],
    error: 'required',
  })
export type NewProject = z.output<typeof NewProject>

export const ProjectChange = z
  .strictObject({ id: id(), version: version(), ...facts })
  .refine(codeNamed, { path: ['codeName'], error: 'required' })
export type ProjectChange = z.output<typeof ProjectChange>

const evidence = z.strictObject({ requirement: oneOf(requirementKeys), description: optionalText(300) })

/** An application for a move: evidence for a stage, a reason for skips, steps back and exits. */
export const StageApplication = z.strictObject({
  id: id(),
  version: version(),
  to: z.enum([...stages, ...exits]),
  evidence: z.preprocess((value) => value ?? [], z.array(evidence).max(12)),
  reasonCode: optionalText(40),
  reason: optionalText(400),
  rivalCityCode: cityCode(),
  rivalName: optionalText(60),
  fileIds: listOf(id(), 12),
})
export type StageApplication = z.output<typeof StageApplication>

export const StageDecision = z.strictObject({ id: id(), version: version(), note: optionalText(400) })
export type StageDecision = z.output<typeof StageDecision>

export const StageRefusal = z.strictObject({ id: id(), version: version(), note: text(400) })
export type StageRefusal = z.output<typeof StageRefusal>

export const OwnerChange = z.strictObject({
  id: id(),
  version: version(),
  ownerId: id(),
  teamId: optionalId(),
  collaboratorIds: listOf(id(), 12),
})
export type OwnerChange = z.output<typeof OwnerChange>

const foreign = ['CNY', 'HKD', 'USD', 'EUR', 'JPY'] as const

/** An amount in 万元; a foreign one with its rate (CNY for one unit) and the rate's day. */
export const NewAmount = z
  .strictObject({
    id: newId(),
    projectId: id(),
    kind: oneOf(amountKinds),
    amount: wanYuan(),
    currency: optionalOneOf(foreign),
    rate: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce.number().positive('tooSmall').max(10_000).optional(),
    ),
    rateOn: optionalDay(),
    onDay: optionalDay(),
    year: optionalWhole(2000, 2100),
    note: optionalText(200),
  })
  .refine(({ currency, rate }) => !currency || currency === 'CNY' || rate, {
    path: ['rate'],
    error: 'required',
  })
  .refine(({ currency, rateOn }) => !currency || currency === 'CNY' || rateOn, {
    path: ['rateOn'],
    error: 'required',
  })
  .refine(({ kind, year }) => kind !== 'in_year' || year, { path: ['year'], error: 'required' })
export type NewAmount = z.output<typeof NewAmount>

export const PartRemoval = z.strictObject({ id: id(), version: version(), reason: text(200) })

export const NewRival = z
  .strictObject({
    id: newId(),
    projectId: id(),
    cityCode: cityCode(),
    name: optionalText(60),
    offer: optionalText(400),
  })
  .refine(({ cityCode, name }) => cityCode || name, { path: ['name'], error: 'required' })
export type NewRival = z.output<typeof NewRival>

export const RivalResult = z.strictObject({
  id: id(),
  version: version(),
  offer: optionalText(400),
  result: oneOf(['open', 'lost_to_us', 'won_over_us']),
})
export type RivalResult = z.output<typeof RivalResult>

/** A lead in one minute: who, from where, what they want. */
export const NewLead = z.strictObject({
  id: newId(),
  enterpriseName: text(80),
  enterpriseId: optionalId(),
  channel: oneOf(channels),
  cityCode: cityCode(),
  contactName: optionalText(40),
  contactPhone: optionalText(30),
  need: text(1000),
  referrerName: optionalText(60),
})
export type NewLead = z.output<typeof NewLead>

export const LeadDrop = z.strictObject({ id: id(), version: version(), note: text(300) })
export type LeadDrop = z.output<typeof LeadDrop>

export const LeadFilter = z.object({
  status: z.enum(['open', 'accepted', 'dropped']).catch('open'),
  after: z.string().max(80).optional().catch(undefined),
})
export type LeadFilter = z.output<typeof LeadFilter>

const exitFilters = ['in', ...exits] as const

/** The list's and board's address. */
export const ProjectFilter = z.object({
  view: z.enum(['board', 'list']).catch('board'),
  q: searchWord(),
  stage: z.enum(stages).optional().catch(undefined),
  exit: z.enum(exitFilters).optional().catch(undefined),
  team: optionalId().catch(undefined),
  owner: optionalId().catch(undefined),
  city: cityCode().catch(undefined),
  channel: z.enum(channels).optional().catch(undefined),
  template: z.enum(templates).optional().catch(undefined),
  enterprise: optionalId().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
})
export type ProjectFilter = z.output<typeof ProjectFilter>

export const ById = z.strictObject({ id: id() })
