import { Modal } from '@mantine/core'
import { useHotkeys, useWindowEvent } from '@mantine/hooks'
import { useLocation, useNavigate } from '@remix-run/react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { isPlainClick, useFollow } from '#app/ui/follow.ts'
import { useLookUp } from '#app/ui/form/use-look-up.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { kitMessages } from '#app/ui/messages.ts'
import { useOnceOpen } from '#app/ui/once-open.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { MenuIcon } from '../menu-icon.tsx'
import { shellMessages } from '../messages.ts'
import { About } from './about.tsx'
import { type Found, iconOf, offeredBy } from './items.ts'
import { type Recent, recentOf } from './recent.ts'

/** Told on the window by whatever else opens the search. */
export const searchEvent = 'zhigu:search'

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
      {wasOpen && (
        <Modal
          opened={open}
          onClose={() => setOpen(false)}
          title={m.search}
          size={880}
          padding={0}
          withCloseButton={false}
          classNames={{ content: 'shell-palette', header: 'shell-palette-head' }}
        >
          <Choices key={times} close={() => setOpen(false)} />
        </Modal>
      )}
    </>
  )
}

function Choices({ close }: { close: () => void }) {
  const m = useMessages(shellMessages)
  const kit = useMessages(kitMessages)
  const { actor } = useRootData()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const follow = useFollow()
  const lookUp = useLookUp<Found>()
  const [word, setWord] = useState('')
  const [recent, setRecent] = useState<Recent[]>([])
  const [active, setActive] = useState(0)
  useEffect(() => setRecent(actor ? recentOf(actor.keeper) : []), [actor?.keeper])
  useEffect(() => {
    setActive(0)
    if (!word.trim()) return
    const soon = setTimeout(() => lookUp.load(at.search({ q: word.trim() })), 150)
    return () => clearTimeout(soon)
  }, [word])
  const groups = offeredBy({ word, found: lookUp.data, recent, actor, pathname, m })
  const items = groups.flatMap(({ items }) => items)
  const idOf = (index: number) => `palette-${index}`
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      const next = (active + step + items.length) % Math.max(items.length, 1)
      setActive(next)
      document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
    }
    const chosen = items[active]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !chosen) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) return void window.open(chosen.to, '_blank', 'noopener')
    close()
    navigate(chosen.to)
  }
  const failure = lookUp.failure && word.trim() ? kit.lookUp[lookUp.failure] : undefined
  let index = -1
  return (
    <>
      <div className="shell-ask">
        <MenuIcon of="search" />
        <input
          type="text"
          inputMode="search"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette"
          aria-activedescendant={items.length ? idOf(active) : undefined}
          data-autofocus
          aria-label={m.search}
          placeholder={m.searchHint}
          value={word}
          onChange={({ currentTarget }) => setWord(currentTarget.value)}
          onKeyDown={onKeyDown}
          maxLength={120}
          autoComplete="off"
        />
        <span className="shell-ask-hint z-small z-muted">{m.palette.findsBy}</span>
        <button type="button" className="shell-esc" aria-label={`Esc, ${kit.close}`} onClick={close}>
          <kbd>Esc</kbd>
        </button>
      </div>
      <div className="shell-beside">
        <div
          className="shell-found"
          id="palette"
          role="listbox"
          aria-label={m.search}
          {...follow}
          onClickCapture={(event) => isPlainClick(event) && close()}
        >
          {groups.map((group) => (
            <fieldset key={group.key}>
              <legend>
                {group.title} <span className="z-num">{group.items.length}</span>
              </legend>
              {group.items.map(({ key, to, label, hint, sample }) => {
                index += 1
                return (
                  <a
                    key={key}
                    id={idOf(index)}
                    href={to}
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === active}
                  >
                    <MenuIcon of={iconOf(group.key, to)} />
                    <b className="z-strong">{label}</b>
                    <SampleTag sample={sample} />
                    {hint && <span className="z-muted z-small">{hint}</span>}
                  </a>
                )
              })}
            </fieldset>
          ))}
        </div>
        <About item={items[active]} close={close} />
      </div>
      <p className="shell-found-none z-muted z-small" role="status">
        {failure ?? (word.trim() && !lookUp.isAsking && items.length === 0 ? m.searchNone : '')}
      </p>
      <p className="shell-keys z-muted z-small">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {m.palette.choose}
        </span>
        <span>
          <kbd>Enter</kbd> {m.palette.open}
        </span>
        <span>
          <kbd>Ctrl Enter</kbd> {m.palette.newTab}
        </span>
        <span>
          <kbd>Tab</kbd> {m.palette.toRight}
        </span>
      </p>
    </>
  )
}
