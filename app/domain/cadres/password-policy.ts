import { type PasswordRule, usualPasswords } from '#app/domain/park/passwords.ts'

export type PasswordFault = 'tooShort' | 'tooLong' | 'tooSimple' | 'containsName'

const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/** As long as the office asks, of 3 kinds of characters, at most 128, not the user's name. */
export function passwordFault(
  password: string,
  username: string,
  { minLength }: Pick<PasswordRule, 'minLength'> = usualPasswords,
): PasswordFault | undefined {
  if ([...password].length < minLength) return 'tooShort'
  if ([...password].length > 128) return 'tooLong'
  if (kinds.filter((kind) => kind.test(password)).length < 3) return 'tooSimple'
  if (username && password.toLowerCase().includes(username.toLowerCase())) return 'containsName'
  return undefined
}

const day = 86_400_000

/** Whether a password set then is to be changed at the next sign-in. */
export const isAged = (setAt: Date, now: Date, { agesAfterDays }: Pick<PasswordRule, 'agesAfterDays'>) =>
  agesAfterDays > 0 && now.getTime() - setAt.getTime() >= agesAfterDays * day
