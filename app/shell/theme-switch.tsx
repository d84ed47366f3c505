import { Form, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { shellMessages } from './messages.ts'

const themes = ['light', 'dark', 'system'] as const

export function ThemeSwitch() {
  const m = useMessages(shellMessages)
  const { theme } = useRootData()
  const { pathname, search } = useLocation()
  return (
    <Form
      method="post"
      action={at.preferences()}
      className="shell-switch"
      aria-label={m.theme}
      reloadDocument
    >
      <input type="hidden" name="to" value={pathname + search} />
      {themes.map((one) => (
        <button key={one} name="theme" value={one} aria-pressed={one === theme}>
          {m.themes[one]}
        </button>
      ))}
    </Form>
  )
}
