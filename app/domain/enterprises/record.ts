import { z } from 'zod'
import * as field from '#app/domain/fields.ts'
import { names, optionalText } from '#app/domain/forms.ts'
import { describeRecord } from '#app/domain/record.ts'
import { tiers } from './enterprise.ts'
import { enterpriseMessages } from './messages.ts'
import { isUscc, tidyUscc } from './uscc.ts'

const uscc = z.preprocess(
  (value) => (typeof value === 'string' ? tidyUscc(value) || undefined : (value ?? undefined)),
  optionalText(18),
)

/** What is kept of a firm; its patch and life stage are the leadership's, see `EnterprisePlacement`. */
export const enterprise = describeRecord({
  word: 'enterprise',
  words: enterpriseMessages,
  fields: {
    name: field.line(120),
    originCityCode: field.cut('city', field.city()),
    industryCode: field.cut('industry', field.listed('choice', 60)),
    tier: field.cut('tier', field.optionalChoice(tiers, 'tiers', { beside: true })),
    product: field.optionalLine(60),
    uscc: field.own('line', uscc, z.string().nullable(), { max: 30 }),
    aliases: field.own('lines', names(10, 120), z.array(z.string())),
    /** A code from a foreign register, or one still being issued: kept as typed, not checked. */
    usccUnverified: field.unkept(field.tick({ folded: true })),
    nameEn: field.optionalLine(160, { folded: true }),
    address: field.optionalLine(200, { folded: true }),
    website: field.optionalLink(200, { folded: true }),
    headcount: field.optionalNumber(0, 1_000_000, { folded: true }),
    headcountOn: field.optionalDay({ folded: true, beside: true }),
    headcountAtLeast: field.tick({ folded: true }),
    intro: field.optionalArea(2000, { folded: true }),
  },
  rules: [
    {
      of: ['uscc', 'usccUnverified'],
      holds: ({ uscc, usccUnverified }) => !uscc || usccUnverified || isUscc(uscc),
      at: 'uscc',
      fault: 'wrongFormat',
    },
  ],
})
