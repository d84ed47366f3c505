import { useLocation, useNavigate } from '@remix-run/react'
import { type KeyboardEvent, useState } from 'react'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { isPlainClick, useFollow } from '#app/ui/follow.ts'
import { kitMessages } from '#app/ui/messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { MenuIcon } from '../menu-icon.tsx'
import { shellMessages } from '../messages.ts'
import { About } from './about.tsx'
import { aboutThis, actOf, hasActs } from './acts.ts'
import { askedFor, type Item, offeredBy } from './items.ts'
import { KeysAtFoot } from './keys-at-foot.tsx'
import { Option } from './option.tsx'
import type { Recent } from './recent.ts'
import { useAsked } from './use-asked.ts'

/** The box, what it offers, and beside it the record that is chosen. */
export function Choices({ close }: { close: () => void }) {
  const m = useMessages(shellMessages)
  const kit = useMessages(kitMessages)
  const locale = useLocale()
  const { actor, now } = useRootData()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const follow = useFollow()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const { word } = askedFor(typed)
  const { found, known, recent, failure, isAsking } = useAsked(word, pathname)
  const seenAt = ({ at }: Recent) =>
    at ? m.palette.seenAt(formatInstant(at, locale, now, { short: true })) : ''
  const groups = offeredBy({ typed, found, known, recent, actor, pathname, seenAt, m })
  const items = groups.flatMap(({ items }) => items)
  const starts = groups.map((_, place) =>
    groups.slice(0, place).reduce((sum, { items }) => sum + items.length, 0),
  )
  const idOf = (index: number) => `palette-${index}`
  const chosen = items[active]
  const about = aboutOf(chosen, pathname)
  const taken = about ? aboutThis(about.to, m).map(({ letter }) => letter) : []
  const follows = (item: Item) => {
    close()
    navigate(item.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      const next = (active + step + items.length) % Math.max(items.length, 1)
      setActive(next)
      document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
    }
    const act = event.altKey && !event.ctrlKey ? actOf(event.code, about, actor, m) : undefined
    if (act) {
      event.preventDefault()
      return follows(act)
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !chosen) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) return void window.open(chosen.to, '_blank', 'noopener')
    follows(chosen)
  }
  const said = failure && word ? kit.lookUp[failure] : undefined
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
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          maxLength={120}
          autoComplete="off"
        />
        <span className="shell-ask-hint z-small z-muted">{m.palette.findsBy}</span>
        <button type="button" className="shell-esc" aria-label={`Esc, ${kit.close}`} onClick={close}>
          <kbd>Esc</kbd>
          <span>{kit.close}</span>
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
          {groups.map((group, place) => (
            <fieldset key={group.key}>
              <legend>
                {group.title} <span className="z-num">{group.items.length}</span>
              </legend>
              {group.items.map((item, index) => (
                <Option
                  key={item.key}
                  id={idOf(starts[place]! + index)}
                  group={group.key}
                  item={
                    group.key === 'create' && taken.includes(item.letter)
                      ? { ...item, letter: undefined }
                      : item
                  }
                  isChosen={starts[place]! + index === active}
                  known={known[item.to]}
                />
              ))}
            </fieldset>
          ))}
        </div>
        <About item={about} known={about && known[about.to]} isHere={about?.to === pathname} close={close} />
      </div>
      <p className="shell-found-none z-muted z-small" role="status">
        {said ?? (word && !isAsking && items.length === 0 ? m.searchNone : '')}
      </p>
      <KeysAtFoot />
    </>
  )
}

/** The record that is chosen; while an act for it is, the one whose page lies behind. */
function aboutOf(chosen: Item | undefined, pathname: string): Item | undefined {
  if (!chosen || hasActs(chosen.to)) return chosen
  if (!hasActs(pathname)) return undefined
  const [label = ''] = document.title.split(' · ')
  return { key: pathname, to: pathname, label }
}
