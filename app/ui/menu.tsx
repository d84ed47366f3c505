import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useDismiss } from './use-dismiss.ts'

/**
 * What is done seldom, behind one button, without scripts as well. It closes as popovers do and by a choice in it,
 * which leaves the focus on the button: there it comes back to from the dialog that was chosen.
 */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
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
        {label}
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
