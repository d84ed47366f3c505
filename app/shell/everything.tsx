import { useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import Layer from '#app/ui/floating/layer.tsx'
import { isPlainClick } from '#app/ui/follow.ts'
import { kitMessages } from '#app/ui/messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { everythingFor, isAt } from './menu.ts'
import { MenuIcon } from './menu-icon.tsx'
import { shellMessages } from './messages.ts'
import { recentOf } from './palette/recent.ts'
import { searchEvent } from './palette/search-event.ts'
import { type Waiting, Waits } from './waits.tsx'

type Props = { open: boolean; waiting: Waiting; close: () => void }

/** The phone's sheet of everything: each page of the menu and what hangs below it, with what waits there. */
export default function Everything({ open, waiting, close }: Props) {
  const m = useMessages(shellMessages)
  const kit = useMessages(kitMessages)
  const { actor } = useRootData()
  const { pathname } = useLocation()
  return (
    <Layer
      kind="drawer"
      opened={open}
      onClose={close}
      position="bottom"
      size="94%"
      title={m.all}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      {/* The bar's own listener follows the links; the sheet only has to go. */}
      <div className="shell-everything" onClickCapture={(event) => isPlainClick(event) && close()}>
        <SeenLast />
        {everythingFor(actor).map(({ key, entries }) => (
          <section key={key}>
            {key !== 'home' && <h3>{m.sections[key as keyof typeof m.sections]}</h3>}
            {entries.map((entry) => (
              <a key={entry.key} href={entry.to} aria-current={isAt(entry, pathname) ? 'page' : undefined}>
                <MenuIcon of={entry.key} />
                <span className="shell-entry">{m.entries[entry.key]}</span>
                <Waits of={waiting[entry.key]} under={entry.key} />
              </a>
            ))}
            {key === 'home' && (
              <a href={at.me.account()} aria-current={isAt(me, pathname) ? 'page' : undefined}>
                <MenuIcon of="me" />
                {m.account}
              </a>
            )}
          </section>
        ))}
      </div>
      <button
        type="button"
        className="shell-everything-search"
        onClick={() => {
          close()
          window.dispatchEvent(new Event(searchEvent))
        }}
      >
        <MenuIcon of="search" />
        {m.search}
      </button>
    </Layer>
  )
}

const me = { to: at.me.account() }
/** Two rows of them, or one where the menu itself is long. */
const seenFirst = (actor: { roles: readonly string[] }) =>
  everythingFor(actor).flatMap(({ entries }) => entries).length > 12 ? 2 : 4

/** The firms she looked at last, in this browser. */
function SeenLast() {
  const m = useMessages(shellMessages)
  const { actor } = useRootData()
  const seen = actor ? recentOf(actor.keeper).filter(({ to }) => isAt({ to: at.enterprises.list() }, to)) : []
  if (!actor || seen.length === 0) return null
  return (
    <section>
      <h3>{m.palette.recent}</h3>
      {seen.slice(0, seenFirst(actor)).map(({ to, label }) => (
        <a key={to} className="shell-seen" href={to} title={label}>
          <b className="z-strong z-clip">{label}</b>
        </a>
      ))}
    </section>
  )
}
