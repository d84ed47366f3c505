import { Notifications, notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { defaultLocale, locales } from '#app/i18n/messages.ts'
import { kitMessages } from '../messages.ts'

type Undo = {
  label: string
  run: () => void
  /** The record it takes back: the page is told when this way of doing so has gone. */
  of?: string
}

/** Told to the page with the record's id when the toast that could take something of it back has left. */
export const toastLeftEvent = 'zhigu:toast-left'

/** Says that something was done, with a way to take it back if there is one; gone after five seconds, eight with `undo`. */
export function toast(message: string, undo?: Undo) {
  const id = notifications.show({
    message: undo ? (
      <span className="z-row">
        {message}
        <button
          type="button"
          className="z-link z-tap"
          onClick={() => {
            undo.run()
            notifications.hide(id)
          }}
        >
          {undo.label}
        </button>
        <span className="z-toast-left" aria-hidden="true" />
      </span>
    ) : (
      message
    ),
    autoClose: undo ? 8_000 : 5_000,
    onClose: () => undo?.of && window.dispatchEvent(new CustomEvent(toastLeftEvent, { detail: undo.of })),
    withCloseButton: true,
    closeButtonProps: { 'aria-label': kitMessages[localeOfPage()].close },
  })
}

/** The page's language for what is said outside of drawing, where no context reaches. */
export const localeOfPage = () =>
  locales.find((locale) => locale === document.documentElement.lang) ?? defaultLocale

/** Where they appear, once the page is awake: a document has none. */
export function Toasts() {
  const [isAwake, wake] = useState(false)
  useEffect(() => wake(true), [])
  return isAwake && <Notifications position="bottom-center" limit={3} />
}
