import { useHotkeys, useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { later } from '#app/ui/later.tsx'
import { useOnceOpen } from '#app/ui/once-open.ts'
import { MenuIcon } from '../menu-icon.tsx'
import { shellMessages } from '../messages.ts'
import { searchEvent } from './search-event.ts'

const Dialog = later(() => import('./dialog.tsx'))

/** One box to go anywhere, begin anything, and act on the record behind it; Ctrl or ⌘ with K opens it. */
export function Palette({ enabled }: { enabled: boolean }) {
  const m = useMessages(shellMessages)
  const [open, setOpen] = useState(false)
  const [times, setTimes] = useState(0)
  const wasOpen = useOnceOpen(open)
  const show = () => {
    // Opened again while it still fades, it begins anew.
    setTimes(times + 1)
    setOpen(true)
  }
  useHotkeys([['mod+K', () => enabled && show()]], [])
  useWindowEvent(searchEvent, show)
  if (!enabled) return <span className="z-spacer" />
  return (
    <>
      <button type="button" className="shell-search" onClick={show}>
        <MenuIcon of="search" />
        <span className="z-clip">{m.search}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {wasOpen && <Dialog open={open} times={times} close={() => setOpen(false)} />}
    </>
  )
}
