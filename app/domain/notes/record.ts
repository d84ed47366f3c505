import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { noteMessages } from './messages.ts'

export const note = describeRecord({
  word: 'note',
  words: noteMessages,
  fields: {
    enterpriseId: field.onlyParent('enterpriseId'),
    text: field.area(2000),
  },
})
