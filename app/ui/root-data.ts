import { useRouteLoaderData } from '@remix-run/react'
import type { Locale } from '#app/i18n/messages.ts'

/** What every page may know: language, theme, the business clock, who is signed in. */
export type RootData = {
  locale: Locale
  theme: 'light' | 'dark' | 'system'
  /** The business clock at the request, ISO. */
  now: string
  /** The park's calendar day of `now`. */
  today: string
  demo: boolean
  /**
   * The park's name and short name in the reader's language, and its logo with its width at a line's height; null until
   * the office has said them.
   */
  park: { name: string; short: string; logo: { src: string; width: number } | null } | null
  /** The browser says it is a phone's. */
  phone: boolean
  actor: {
    id: string
    name: string
    roles: readonly string[]
    /** For whom this browser keeps things: the account, another one once it was disabled and enabled again. */
    keeper: string
  } | null
}

const noData: RootData = {
  locale: 'zh-CN',
  theme: 'system',
  now: '1970-01-01T00:00:00.000Z',
  today: '1970-01-01',
  demo: false,
  park: null,
  phone: false,
  actor: null,
}

export function useRootData(): RootData {
  return (useRouteLoaderData('root') as RootData | undefined) ?? noData
}
