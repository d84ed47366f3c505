import { cleanLine } from '#app/domain/cleaning.ts'

/** 统一社会信用代码, GB 32100-2015: 18 characters, the last a check of the first 17. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

export type UsccFault = 'length' | 'alphabet' | 'organisation' | 'check'

/** Upper case, half width, no blanks: as it is stored. */
export function tidyUscc(code: string): string {
  return cleanLine(code.normalize('NFKC')).replace(/[\s-]/g, '').toUpperCase()
}

/** What is wrong with a tidy code, or null when both its checks hold. */
export function usccFault(code: string): UsccFault | null {
  if (code.length !== 18) return 'length'
  if ([...code].some((character) => !alphabet.includes(character))) return 'alphabet'
  if (organisationCheck(code.slice(8, 16)) !== code[16]) return 'organisation'
  return usccCheck(code.slice(0, 17)) === code[17] ? null : 'check'
}

export const isUscc = (code: string) => usccFault(code) === null

/** The 18th character for the first 17. */
export function usccCheck(first17: string): string {
  const sum = weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(first17.charAt(at)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** GB 11714: the ninth character of an organisation code for its first eight; letters count from A = 10. */
export function organisationCheck(first8: string): string {
  const sum = organisationWeights.reduce(
    (sum, weight, at) => sum + weight * Number.parseInt(first8.charAt(at), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
