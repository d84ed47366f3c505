import * as field from '#app/domain/fields.ts'
import { describeRecord, ofOne } from '#app/domain/record.ts'
import { honourMessages } from './messages.ts'

const levels = ['national', 'provincial', 'municipal', 'district', 'park'] as const

/** What a firm, or one of its projects, was awarded. */
export const honour = describeRecord({
  word: 'honour',
  words: honourMessages,
  fields: {
    enterpriseId: field.parent('enterpriseId'),
    projectId: field.parent('projectId'),
    name: field.line(120),
    level: field.cut('level', field.choice(levels, 'levels')),
    year: field.optionalNumber(1990, 2100, { beside: true }),
    awardedBy: field.optionalLine(80),
  },
  rules: [ofOne('enterpriseId', 'projectId')],
})
