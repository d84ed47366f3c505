import { Form, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { locales } from '#app/i18n/messages.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { shellMessages } from './messages.ts'

/** Both languages, each in its own words; works without JavaScript. */
export function LanguageSwitch() {
  const m = useMessages(shellMessages)
  const current = useLocale()
  const { pathname, search } = useLocation()
  return (
    <Form
      method="post"
      action={at.preferences()}
      className="shell-switch"
      aria-label={m.language}
      reloadDocument
    >
      <input type="hidden" name="to" value={pathname + search} />
      {locales.map((locale) => (
        <button key={locale} name="locale" value={locale} lang={locale} aria-pressed={locale === current}>
          {m.languages[locale]}
        </button>
      ))}
    </Form>
  )
}
