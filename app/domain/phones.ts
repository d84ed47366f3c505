type Phone = { head: string; tail: string; rest: string }

/** As it is stored: half width, one kind of dash, no invisible signs. */
export const tidyPhone = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[‐-―−﹣]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

const homeCode = /^(?:\+|00)86|^86(?=1[3-9]\d{9}$)/
const extension = /(?:\s*(?:转|轉|分机|ext\.?|x|#|,|;)\s*\d{1,6}|(?<=\d{7})-\d{1,6})$/i

/** What a number consists of: the part that may be shown, its last digits, and what else there is. */
function partsOf(phone: string): Phone | null {
  const tidy = tidyPhone(phone)
  return partsWithout('', tidy) ?? partsWithout('****', tidy.replace(extension, ''))
}

function partsWithout(rest: string, main: string): Phone | null {
  if (/[^\d\s()+.-]/.test(main)) return null
  const plain = main.replace(/[^\d+]/g, '')
  const home = plain.replace(homeCode, '')
  const tail = plain.slice(-4)
  if (/^1[3-9]\d{9}$/.test(home)) return { head: home.slice(0, 3), tail, rest }
  const fixed = /^0?((?:10|2\d)|[3-9]\d{2})\d{7,8}$/.exec(home)
  if (fixed && (home.startsWith('0') || home !== plain)) return { head: `0${fixed[1]}-`, tail, rest }
  if (/^(?:400|800)\d{7}$/.test(home)) return { head: home.slice(0, 3), tail, rest }
  if (/^95\d{3,6}$/.test(home)) return { head: '', tail: '', rest }
  const abroad = /^(?:\+|00)(?!86)([1-9]\d{5,14})$/.exec(plain)
  return abroad
    ? { head: `+${abroad[1]?.slice(0, 1) === '1' ? '1' : abroad[1]?.slice(0, 2)} `, tail, rest }
    : null
}

/**
 * A Chinese mobile, a fixed line with area code, a service number, each with or without extension and country; or
 * a foreign number with its country.
 */
export const isPhone = (text: string) => partsOf(text) !== null

/** Whether both ring the same telephone, however they are written. */
export const isSamePhone = (one: string, other: string) => dialled(one) === dialled(other)

/** The digits that are dialled, without the country where it is ours. */
export const dialled = (phone: string) =>
  tidyPhone(phone)
    .replace(/[^\d+]/g, '')
    .replace(homeCode, '')

/** 13812341234 → `138****1234`; 0574-87654321-8012 → `0574-****4321-****`. What cannot be read is all stars. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null
  const parts = partsOf(phone)
  return parts ? [`${parts.head}****${parts.tail}`, parts.rest].filter(Boolean).join('-') : '****'
}

/** lin@example.cn → `l***@example.cn`. */
export function maskEmail(email: string | null): string | null {
  if (email === null) return null
  const at = email.lastIndexOf('@')
  return at > 0 ? `${email.charAt(0)}***${email.slice(at)}` : '***'
}
