import type { Locale } from './messages.ts'

/** How something with a name in each language is called in `locale`; the Chinese name always exists. */
export const nameIn = (locale: Locale, { name, nameEn }: { name: string; nameEn?: string | null }) =>
  (locale === 'en' && nameEn) || name
