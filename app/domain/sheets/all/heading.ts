import type { Target } from '#app/domain/imports/subjects/subject.ts'
import type { Locale } from '#app/i18n/messages.ts'

const isChinese = (label: string) => /\p{Script=Han}/u.test(label)

/** What a column is called: the import’s own first name for it in this language, with the unit where money needs one. */
export function headingOf(target: Target, locale: Locale): string {
  const label = target.labels.find((one) => isChinese(one) === (locale !== 'en')) ?? target.labels[0] ?? ''
  return target.kind === 'money' ? `${label}（万元）` : label
}
