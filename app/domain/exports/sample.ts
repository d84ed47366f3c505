import type { Locale } from '#app/i18n/messages.ts'
import { exportMessages } from './messages.ts'

/** A name in a file: what is made up for the demo says so. */
export const marked = ({ name, sample }: { name: string; sample?: boolean | null }, locale: Locale) =>
  sample ? name + exportMessages[locale].sample : name
