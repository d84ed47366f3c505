import { Popover } from '@mantine/core'
import { Form, Link } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { useOnceOpen } from '#app/ui/once-open.ts'
import { Face, initialsOf } from '#app/ui/person.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { shellMessages } from './messages.ts'
import { ThemeSwitch } from './theme-switch.tsx'

/** Who I am, language, appearance, the way out. */
export function AccountMenu() {
  const m = useMessages(shellMessages)
  const { actor } = useRootData()
  const [open, setOpen] = useState(false)
  const wasOpen = useOnceOpen(open)
  const self = useRef<HTMLButtonElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  // The first opening draws the button anew, which loses the focus it is to get back.
  useEffect(() => {
    if (!wasOpen) return
    self.current?.focus()
    setDrawn(true)
  }, [wasOpen])
  if (!actor) return null
  const letters = initialsOf(actor.name)
  const face = actor.name.startsWith(letters) ? '' : letters
  const button = (
    <button
      ref={self}
      type="button"
      className="shell-me"
      // Who says what is seen, the letters on the face, means this button.
      aria-label={`${face && `${face}, `}${actor.name}, ${m.account}`}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
      // The menu hears the key once it has the focus, a moment after it is seen.
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <Face name={actor.name} />
    </button>
  )
  if (!wasOpen) return button
  return (
    <Popover
      opened={open && isDrawn}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>
        <div className="shell-menu">
          <Link className="z-link z-tap" to={at.me.account()}>
            {actor.name} · {m.account}
          </Link>
          <LanguageSwitch />
          <ThemeSwitch />
          <Form method="post" action={at.signOut()} reloadDocument>
            <button className="z-button">{m.signOut}</button>
          </Form>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
