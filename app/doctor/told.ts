import type { Locale } from '#app/i18n/messages.ts'
import type { Finding } from './finding.ts'
import { doctorMessages } from './messages.ts'

/** A finding's sentence: what is, and, where it is wrong, what to do. */
export function sentenceOf({ says, facts }: Finding, locale: Locale): string {
  const sentence = doctorMessages[locale].says[says] as string | ((...facts: string[]) => string)
  return typeof sentence === 'string' ? sentence : sentence(...facts)
}

/** Findings as lines for a terminal; the last one says how many are wrong. */
export function linesOf(findings: readonly Finding[], locale: Locale): string[] {
  const m = doctorMessages[locale]
  const bad = findings.filter(({ ok }) => !ok).length
  return [
    ...findings.map(
      (one) => `${one.ok ? m.good : m.bad}\t${m.checks[one.check]}\t${sentenceOf(one, locale)}`,
    ),
    bad ? m.ill(String(bad)) : m.well,
  ]
}
