import { Popover } from '@mantine/core'
import { Form, Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Face } from '#app/ui/person.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { shellMessages } from './messages.ts'
import { ThemeSwitch } from './theme-switch.tsx'

/** Who I am, language, appearance, the way out. */
export function AccountMenu() {
  const m = useMessages(shellMessages)
  const { actor } = useRootData()
  if (!actor) return null
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withinPortal={false}>
      <Popover.Target>
        <button type="button" className="shell-me" aria-label={`${m.account}: ${actor.name}`}>
          <Face name={actor.name} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="shell-menu">
          <Link className="z-link z-tap" to="/me">
            {actor.name} · {m.account}
          </Link>
          <LanguageSwitch />
          <ThemeSwitch />
          <Form method="post" action="/sign-out" reloadDocument>
            <button className="z-button">{m.signOut}</button>
          </Form>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
