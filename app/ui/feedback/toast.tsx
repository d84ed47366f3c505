import { useEffect, useState } from 'react'
import { defaultLocale, locales } from '#app/i18n/messages.ts'
import { atRest, later } from '../later.tsx'

export type Undo = {
  label: string
  run: () => void
  /** The record it takes back: the page is told when this way of doing so has gone. */
  of?: string
}

/** Told to the page with the record's id when the toast that could take something of it back has left. */
export const toastLeftEvent = 'zhigu:toast-left'

const load = () => import('./notices.tsx')

/** Says that something was done, with a way to take it back if there is one; gone after five seconds, eight with `undo`. */
export function toast(message: string, undo?: Undo) {
  // Without a network it may not have come: the page itself shows what was done.
  void load().then(
    ({ show }) => show(message, undo),
    () => {},
  )
}

const Notices = later(load)

/** The page's language for what is said outside of drawing, where no context reaches. */
export const localeOfPage = () =>
  locales.find((locale) => locale === document.documentElement.lang) ?? defaultLocale

/** Where they appear, with all else that floats: it comes once the page is awake and at rest. */
export function Toasts() {
  const [isAwake, wake] = useState(false)
  useEffect(() => atRest(() => wake(true)), [])
  return isAwake && <Notices />
}
