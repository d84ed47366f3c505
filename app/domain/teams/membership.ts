import { z } from 'zod'
import * as field from '#app/domain/fields.ts'
import { id } from '#app/domain/forms.ts'
import { describeRecord } from '#app/domain/record.ts'
import { membershipMessages } from './membership-messages.ts'

const named = () => field.own('picker', id(), z.uuid())

/** That somebody is in a team, or leads it, from a day on; `toDay` is the first day without. */
export const membership = describeRecord({
  word: 'membership',
  words: membershipMessages,
  fields: {
    teamId: named(),
    accountId: named(),
    isLeader: field.tick(),
    fromDay: field.day(),
    toDay: field.optionalDay(),
  },
  rules: [
    {
      of: ['fromDay', 'toDay'],
      holds: ({ fromDay, toDay }) => !toDay || toDay >= fromDay,
      at: 'toDay',
      fault: 'mustBeLater',
    },
  ],
})
