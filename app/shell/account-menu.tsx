import { useRef, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { later } from '#app/ui/later.tsx'
import { useOnceOpen } from '#app/ui/once-open.ts'
import { Face, initialsOf } from '#app/ui/person.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { shellMessages } from './messages.ts'

const AccountPanel = later(() => import('./account-panel.tsx'))

/** Who I am, and the menu behind it. */
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
      {wasOpen && <AccountPanel of={self} open={open} setOpen={setOpen} />}
    </>
  )
}
