export type PasswordFault = 'tooShort' | 'tooLong' | 'tooSimple' | 'containsName'

const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/** The `mlps` profile (reliability.md §1): at least 10 characters of 3 kinds, at most 128, not the user's name. */
export function passwordFault(password: string, username: string): PasswordFault | undefined {
  if ([...password].length < 10) return 'tooShort'
  if ([...password].length > 128) return 'tooLong'
  if (kinds.filter((kind) => kind.test(password)).length < 3) return 'tooSimple'
  if (username && password.toLowerCase().includes(username.toLowerCase())) return 'containsName'
  return undefined
}
