import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { associationMessages } from './messages.ts'

export const association = describeRecord({
  word: 'association',
  words: associationMessages,
  fields: {
    name: field.line(120),
    cityCode: field.cut('city', field.city()),
    field: field.optionalLine(60),
    isResident: field.tick(),
    desk: field.optionalLine(120),
    nameEn: field.optionalLine(160),
    intro: field.optionalArea(2000),
  },
})
