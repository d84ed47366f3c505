import { Form, Link } from '@remix-run/react'
import { useRef, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { FloatingPopover } from '#app/ui/floating/later-ones.ts'
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
  if (!actor) return null
  const letters = initialsOf(actor.name)
  const face = actor.name.startsWith(letters) ? '' : letters
  return (
    <>
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
      {wasOpen && (
        <FloatingPopover of={self} open={open} onChange={setOpen} trapFocus returnFocus withinPortal={false}>
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
        </FloatingPopover>
      )}
    </>
  )
}
