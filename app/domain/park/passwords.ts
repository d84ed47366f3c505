import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { passwordMessages } from './passwords-messages.ts'

/** What is asked of passwords, and how many wrong ones are looked at before somebody waits. */
export const passwordRule = describeRecord({
  word: 'passwords',
  words: passwordMessages,
  fields: {
    minLength: field.number(8, 16),
    ownAtFirst: field.tick(),
    agesAfterDays: field.number(0, 3650),
    tries: field.number(3, 20),
    waitMinutes: field.number(1, 1440, { beside: true }),
  },
})

export type PasswordRule = {
  /** Signs, of three kinds at least. */
  minLength: number
  /** Whoever signs in with a first password chooses her own before anything else. */
  ownAtFirst: boolean
  /** Days after which a password is changed at the next sign-in; 0: never. */
  agesAfterDays: number
  /** Wrong passwords of one name from one place, after which it waits so many minutes. */
  tries: number
  waitMinutes: number
}

/** What holds until the security administrator says otherwise. */
export const usualPasswords: PasswordRule = {
  minLength: 10,
  ownAtFirst: true,
  agesAfterDays: 0,
  tries: 8,
  waitMinutes: 15,
}
