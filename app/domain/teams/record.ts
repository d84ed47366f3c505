import { at } from '#app/addresses.ts'
import * as field from '#app/domain/fields.ts'
import { id, text } from '#app/domain/forms.ts'
import { describeRecord } from '#app/domain/record.ts'
import { teamMessages } from './messages.ts'

/** 红色招商小分队: who leads it, who goes along, and to which cities. */
export const team = describeRecord({
  word: 'team',
  words: teamMessages,
  fields: {
    name: field.line(40),
    nameEn: field.line(60),
    leaderIds: field.unkept(field.several(id(), 4, at.pick.cadres())),
    memberIds: field.unkept(field.several(id(), 40, at.pick.cadres())),
    cityCodes: field.several(text(6), 30, at.pick.cities()),
  },
})
