import { Form, Link } from '@remix-run/react'
import type { RefObject } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import FloatingPopover from '#app/ui/floating/popover.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { shellMessages } from './messages.ts'
import { ThemeSwitch } from './theme-switch.tsx'

type Props = { of: RefObject<HTMLElement | null>; open: boolean; setOpen: (open: boolean) => void }

/** My account, language, appearance, the way out. */
export default function AccountPanel({ of, open, setOpen }: Props) {
  const m = useMessages(shellMessages)
  const { actor } = useRootData()
  return (
    <FloatingPopover of={of} open={open} onChange={setOpen} trapFocus returnFocus withinPortal={false}>
      <div className="shell-menu">
        <Link className="z-link z-tap" to={at.me.account()}>
          {actor?.name} · {m.account}
        </Link>
        <LanguageSwitch />
        <ThemeSwitch />
        <Form method="post" action={at.signOut()} reloadDocument>
          <button className="z-button">{m.signOut}</button>
        </Form>
      </div>
    </FloatingPopover>
  )
}
