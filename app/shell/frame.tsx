import { useHotkeys } from '@mantine/hooks'
import { PrefetchPageLinks, useLocation, useNavigation } from '@remix-run/react'
import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useFollow } from '#app/ui/follow.ts'
import { Seal } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { AccountMenu } from './account-menu.tsx'
import { Bell } from './bell.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Crumbs } from './crumbs.tsx'
import './frame.css'
import { useLetters } from './live/use-letters.ts'
import { useLive } from './live/use-live.ts'
import { isAt, isUnder, menuFor, type Section } from './menu.ts'
import { MenuIcon } from './menu-icon.tsx'
import { shellMessages } from './messages.ts'
import { Keys } from './palette/keys.tsx'
import { Palette } from './palette/palette.tsx'
import { useNoteRecent } from './palette/recent.ts'
import { type Waiting, Waits } from './waits.tsx'

/** The frame around every page: menu by access, search, language and theme, the demo's clock. */
export function Frame({ waiting: loaded, children }: { waiting: Waiting; children: ReactNode }) {
  const m = useMessages(shellMessages)
  const locale = useLocale()
  const { now, demo, actor, park } = useRootData()
  const menu = menuFor(actor)
  const isBusiness = menu.some(({ key }) => key === 'investment')
  const waiting = useLive(actor?.id, loaded, useLetters())
  const navigation = useNavigation()
  useNoteRecent()
  useHotkeys([['mod+Enter', ({ target }) => save(target as HTMLElement)]], [])
  return (
    <div className="shell">
      {navigation.state !== 'idle' && <div className="z-progress" aria-hidden="true" />}
      <a className="z-button shell-skip" href="#content">
        {m.skip}
      </a>
      <Rail menu={menu} waiting={waiting} />
      <header className="shell-top">
        {park?.logo && <Seal />}
        <Crumbs menu={menu} />
        <Palette enabled={isBusiness} />
        {isBusiness && <Bell of={waiting.notices} />}
        <AccountMenu />
      </header>
      <main className="shell-main" id="content" tabIndex={-1}>
        {demo && <p className="shell-demo">{m.demo(formatInstant(now, locale, now, { year: true }))}</p>}
        {children}
      </main>
      <BottomBar waiting={waiting} />
      <Keys />
    </div>
  )
}

/** Ctrl or ⌘ with Enter presses the one ink button of the form around the field. */
function save(field: HTMLElement) {
  const form = field.closest('form')
  const button = form?.querySelector<HTMLButtonElement>('button.z-button-primary:not([type="button"])')
  if (button) form?.requestSubmit(button)
}

/** The menu of a desk. What the pointer rests on or has the focus is fetched ahead. */
function Rail({ menu, waiting }: { menu: readonly Section[]; waiting: Waiting }) {
  const m = useMessages(shellMessages)
  const { park } = useRootData()
  const { pathname } = useLocation()
  const [meant, setMeant] = useState<string>()
  const [soon, setSoon] = useState<string>()
  useEffect(() => {
    const rested = setTimeout(setSoon, 100, meant)
    return () => clearTimeout(rested)
  }, [meant])
  const follow = useFollow()
  const fetchAhead = ({ target }: SyntheticEvent) => {
    const to = (target as Element).closest('a')?.getAttribute('href')
    setMeant(to && to !== pathname ? to : undefined)
  }
  return (
    <nav
      className="shell-rail"
      aria-label={m.menu}
      {...follow}
      onPointerOver={fetchAhead}
      onPointerLeave={() => setMeant(undefined)}
      onFocus={fetchAhead}
    >
      <div className="shell-brand">
        <Seal />
        {park?.short ?? m.product}
      </div>
      {menu.map(({ key, entries }) => (
        <div key={key}>
          {key !== 'home' && <h3>{m.sections[key as keyof typeof m.sections]}</h3>}
          {entries.map((entry) => (
            <a
              key={entry.key}
              href={entry.to}
              aria-current={isAt(entry, pathname) ? 'page' : isUnder(entry, pathname) ? 'true' : undefined}
            >
              <MenuIcon of={entry.key} />
              {m.entries[entry.key]}
              <Waits of={waiting[entry.key]} under={entry.key} isShort />
            </a>
          ))}
        </div>
      ))}
      {soon && <PrefetchPageLinks page={soon} />}
    </nav>
  )
}
