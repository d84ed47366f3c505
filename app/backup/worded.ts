import type { Locale } from '#app/i18n/messages.ts'
import { backupMessages } from './messages.ts'
import type { BackupRefused } from './refused.ts'

/** The refusal's sentence. */
export function worded({ reason, facts }: BackupRefused, locale: Locale): string {
  const sentence = backupMessages[locale].refusals[reason] as string | ((...facts: string[]) => string)
  return typeof sentence === 'string' ? sentence : sentence(...facts)
}
