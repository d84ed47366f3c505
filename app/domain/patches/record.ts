import { at } from '#app/addresses.ts'
import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { patchMessages } from './messages.ts'

/** 片: a group of firms with the cadre who leads it. */
export const patch = describeRecord({
  word: 'patch',
  words: patchMessages,
  fields: { name: field.line(40), nameEn: field.line(80), leadId: field.optionalId(at.pick.cadres()) },
})
