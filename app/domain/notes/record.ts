import { z } from 'zod'
import * as field from '#app/domain/fields.ts'
import { id } from '#app/domain/forms.ts'
import { describeRecord } from '#app/domain/record.ts'
import { noteMessages } from './messages.ts'

export const note = describeRecord({
  word: 'note',
  words: noteMessages,
  fields: {
    enterpriseId: field.cut('enterpriseId', field.own('hidden', id(), z.uuid(), { fixed: true })),
    text: field.area(2000),
  },
})
