import { dictionaryKinds } from '#app/domain/dictionaries/kinds.ts'
import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { entryMessages } from './messages.ts'

/** An entry of one of the office's open lists. What is no longer to be chosen is retired; nothing is ever deleted. */
export const entry = describeRecord({
  word: 'entry',
  words: entryMessages,
  fields: {
    zh: field.line(30),
    en: field.line(60),
    kind: field.choice(dictionaryKinds, 'kinds', { fixed: true }),
    usualLevel: field.optionalChoice(['p1', 'p2', 'p3', 'p4'], 'levels'),
    retired: field.unkept(field.tick()),
  },
  rules: [
    {
      of: ['kind', 'usualLevel'],
      holds: ({ kind, usualLevel }) => !usualLevel || kind === 'ticket_category',
      at: 'usualLevel',
      fault: 'notAllowed',
    },
  ],
})
