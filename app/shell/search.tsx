import { Modal } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Link } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { useLookUp } from '#app/ui/form/use-look-up.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { kitMessages } from '#app/ui/messages.ts'
import { useOnceOpen } from '#app/ui/once-open.ts'
import { MenuIcon } from './menu-icon.tsx'
import { shellMessages } from './messages.ts'

type Found = {
  groups: {
    kind: string
    items: { id: string; label: string; hint?: string; sample?: boolean; href: string }[]
  }[]
}

/** One box for firms, associations, projects and tickets; Ctrl or ⌘ with K opens it. */
export function Search({ enabled }: { enabled: boolean }) {
  const m = useMessages(shellMessages)
  const kit = useMessages(kitMessages)
  const [open, setOpen] = useState(false)
  const [word, setWord] = useState('')
  const lookUp = useLookUp<Found>()
  const wasOpen = useOnceOpen(open)
  useHotkeys([['mod+K', () => enabled && setOpen(true)]])
  useEffect(() => {
    if (!word.trim()) return
    const soon = setTimeout(() => lookUp.load(at.search({ q: word.trim() })), 150)
    return () => clearTimeout(soon)
  }, [word])
  if (!enabled) return <span className="z-spacer" />
  const close = () => setOpen(false)
  const groups = word.trim() ? (lookUp.data?.groups ?? []).filter(({ items }) => items.length > 0) : []
  return (
    <>
      <button type="button" className="shell-search" onClick={() => setOpen(true)}>
        <MenuIcon of="search" />
        <span className="z-clip">{m.search}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {wasOpen && (
        <Modal
          opened={open}
          onClose={close}
          title={m.search}
          size={560}
          closeButtonProps={{ 'aria-label': kit.close }}
        >
          <input
            className="z-input"
            type="search"
            data-autofocus
            aria-label={m.search}
            placeholder={m.searchHint}
            value={word}
            onChange={({ currentTarget }) => setWord(currentTarget.value)}
            maxLength={60}
          />
          <div className="shell-found" role="status">
            {groups.map(({ kind, items }) => (
              <section key={kind}>
                <h3>{m.groups[kind as keyof typeof m.groups] ?? kind}</h3>
                {items.map(({ id, label, hint, sample, href }) => (
                  <Link key={id} to={href} onClick={close}>
                    <b className="z-strong">{label}</b>
                    <SampleTag sample={sample} />
                    {hint && <span className="z-muted z-small">{hint}</span>}
                  </Link>
                ))}
              </section>
            ))}
            {word.trim() && groups.length === 0 && !lookUp.isAsking && lookUp.data && (
              <p className="z-muted">{m.searchNone}</p>
            )}
          </div>
        </Modal>
      )}
    </>
  )
}
