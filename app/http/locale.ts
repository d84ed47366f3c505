import { defaultLocale, type Locale, locales } from '#app/i18n/messages.ts'

type Asked = { headers: Pick<Headers, 'get'> }

const cookie = (request: Asked, name: string) =>
  request.headers.get('Cookie')?.match(new RegExp(`(?:^|;\\s*)${name}=([^;]*)`))?.[1]

/** The reader's language: the cookie, else Chinese. */
export function readLocale(request: Asked): Locale {
  return locales.find((locale) => locale === cookie(request, 'locale')) ?? defaultLocale
}

/** A program's language, by Accept-Language alone. */
export function readAcceptedLocale(request: Request): Locale {
  return /^\s*en\b/i.test(request.headers.get('Accept-Language') ?? '') ? 'en' : defaultLocale
}

export type Theme = 'light' | 'dark' | 'system'

export function readTheme(request: Asked): Theme {
  const theme = cookie(request, 'theme')
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Whether the browser calls itself a phone's: by the hint, else by its name. */
export function isPhone({ headers }: Request): boolean {
  const hint = headers.get('Sec-CH-UA-Mobile')
  return hint ? hint === '?1' : /\bMobi/.test(headers.get('User-Agent') ?? '')
}
