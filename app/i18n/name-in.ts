import type { Locale } from './messages.ts'

/** How something with a name in each language is called in `locale`; the Chinese name always exists. */
export const nameIn = <N extends string | null>(
  locale: Locale,
  { name, nameEn }: { name: N; nameEn?: string | null },
): N | string => (locale === 'en' && nameEn) || name
