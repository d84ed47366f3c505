import { useHotkeys } from '@mantine/hooks'
import { NavLink, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Seal } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { AccountMenu } from './account-menu.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Crumbs } from './crumbs.tsx'
import './frame.css'
import { icons } from './icons.ts'
import type { Section } from './menu.ts'
import { shellMessages } from './messages.ts'
import { Search } from './search.tsx'

export type Waiting = Record<string, { count: number; hot?: boolean }>

/** The frame around every page: menu by access, search, language and theme, the demo's clock. */
export function Frame({
  menu,
  waiting,
  children,
}: {
  menu: Section[]
  waiting: Waiting
  children: ReactNode
}) {
  const m = useMessages(shellMessages)
  const locale = useLocale()
  const { now, demo } = useRootData()
  const navigation = useNavigation()
  useHotkeys([['mod+Enter', ({ target }) => save(target as HTMLElement)]], [])
  return (
    <div className="shell">
      {navigation.state !== 'idle' && <div className="z-progress" aria-hidden="true" />}
      <a className="z-button shell-skip" href="#content">
        {m.skip}
      </a>
      <nav className="shell-rail" aria-label={m.menu}>
        <div className="shell-brand">
          <Seal />
          {m.product}
        </div>
        {menu.map(({ key, entries }) => (
          <div key={key}>
            {key !== 'home' && <h3>{m.sections[key as keyof typeof m.sections]}</h3>}
            {entries.map((entry) => (
              <MenuLink key={entry.key} entry={entry} waiting={waiting[entry.key]} />
            ))}
          </div>
        ))}
      </nav>
      <header className="shell-top">
        <Crumbs menu={menu} />
        <Search enabled={menu.some(({ key }) => key === 'investment')} />
        <AccountMenu />
      </header>
      <main className="shell-main" id="content" tabIndex={-1}>
        {demo && <p className="shell-demo">{m.demo(formatInstant(now, locale, now, { year: true }))}</p>}
        {children}
      </main>
      <BottomBar menu={menu} />
    </div>
  )
}

/** Ctrl or ⌘ with Enter presses the one ink button of the form around the field. */
function save(field: HTMLElement) {
  const form = field.closest('form')
  const button = form?.querySelector<HTMLButtonElement>('button.z-button-primary:not([type="button"])')
  if (button) form?.requestSubmit(button)
}

function MenuLink({ entry, waiting }: { entry: Section['entries'][number]; waiting?: Waiting[string] }) {
  const m = useMessages(shellMessages)
  const Icon = icons[entry.key]
  return (
    <NavLink to={entry.to} prefetch="intent">
      <Icon className="z-icon" aria-hidden="true" />
      {m.entries[entry.key]}
      {waiting && waiting.count > 0 && (
        <span className={`shell-waiting${waiting.hot ? ' shell-waiting-hot' : ''}`}>{waiting.count}</span>
      )}
    </NavLink>
  )
}
