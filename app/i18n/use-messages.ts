import { createContext, useContext } from 'react'
import { defaultLocale, type Locale } from './messages.ts'

export const LocaleContext = createContext<Locale>(defaultLocale)

export function useLocale() {
  return useContext(LocaleContext)
}

/** The given messages in the reader's language. */
export function useMessages<M>(messages: Record<Locale, M>): M {
  return messages[useContext(LocaleContext)]
}
