import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { policyMessages } from './messages.ts'
import { policyLevels } from './policy.ts'

export const policy = describeRecord({
  word: 'policy',
  words: policyMessages,
  fields: {
    title: field.line(120),
    titleEn: field.optionalLine(240),
    level: field.cut('level', field.choice(policyLevels, 'levels')),
    number: field.optionalLine(60, { beside: true }),
    issuer: field.optionalLine(80),
    validFrom: field.optionalDay(),
    validTo: field.optionalDay({ beside: true }),
    legalBasis: field.optionalArea(400),
    summary: field.area(2000),
    conditions: field.optionalArea(4000),
    summaryEn: field.optionalArea(4000),
  },
  rules: [
    {
      of: ['validFrom', 'validTo'],
      holds: ({ validFrom, validTo }) => !validFrom || !validTo || validTo >= validFrom,
      at: 'validTo',
      fault: 'mustBeLater',
    },
  ],
})
