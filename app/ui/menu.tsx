import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from './messages.ts'
import { useDismiss } from './use-dismiss.ts'

/**
 * What is done seldom, behind one button, without scripts as well. It closes as popovers do, and by a choice in it:
 * that leaves the focus on the button, where what has closed would lose it.
 */
export function Menu({ children }: { children: ReactNode }) {
  const m = useMessages(kitMessages)
  const box = useRef<HTMLDetailsElement>(null)
  useDismiss(box)
  useEffect(() => {
    const menu = box.current
    const onChoice = ({ target }: Event) => {
      if (!menu || !(target as Element).closest('.z-menu-list :is(a, button)')) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    menu?.addEventListener('click', onChoice)
    return () => menu?.removeEventListener('click', onChoice)
  }, [])
  return (
    <details ref={box} className="z-menu z-noprint">
      <summary className="z-button">
        {m.moreActions}
        <IconChevronDown className="z-icon" aria-hidden="true" />
      </summary>
      <div className="z-menu-list">{children}</div>
    </details>
  )
}

/** Choices of one kind under their word. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <p aria-hidden="true">{label}</p>
      {children}
    </section>
  )
}

type Ask = {
  label: string
  /** What will happen, before it does. */
  hint: string
  danger?: boolean
  /** The form, its last button naming the result. */
  children: ReactNode
}

/** A choice that says what follows from it, and asks before it does it. */
export function MenuAsk({ label, hint, danger = false, children }: Ask) {
  return (
    <details className="z-menu-ask">
      <summary className={danger ? 'z-button z-button-danger' : 'z-button'}>
        <span>{label}</span>
        <small>{hint}</small>
      </summary>
      {children}
    </details>
  )
}
