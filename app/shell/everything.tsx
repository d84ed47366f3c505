import { Drawer } from '@mantine/core'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { isPlainClick } from '#app/ui/follow.ts'
import { kitMessages } from '#app/ui/messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import type { Waiting } from './frame.tsx'
import { everythingFor } from './menu.ts'
import { MenuIcon } from './menu-icon.tsx'
import { shellMessages } from './messages.ts'

type Props = { open: boolean; waiting: Waiting; close: () => void }

/** The phone's sheet of everything: each page of the menu and what hangs below it, with what waits there. */
export function Everything({ open, waiting, close }: Props) {
  const m = useMessages(shellMessages)
  const kit = useMessages(kitMessages)
  const { actor } = useRootData()
  return (
    <Drawer
      opened={open}
      onClose={close}
      position="bottom"
      size="86%"
      title={m.all}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      {/* The bar's own listener follows the links; the sheet only has to go. */}
      <div className="shell-everything" onClickCapture={(event) => isPlainClick(event) && close()}>
        {everythingFor(actor).map(({ key, entries }) => (
          <section key={key}>
            {key !== 'home' && <h3>{m.sections[key as keyof typeof m.sections]}</h3>}
            {entries.map((entry) => (
              <a key={entry.key} href={entry.to}>
                <MenuIcon of={entry.key} />
                {m.entries[entry.key]}
                <Waits of={waiting[entry.key]} say={m.waits[entry.key as keyof typeof m.waits]} />
              </a>
            ))}
          </section>
        ))}
        <section>
          <h3>{m.me}</h3>
          <a href={at.me.account()}>
            <MenuIcon of="me" />
            {m.account}
          </a>
        </section>
      </div>
    </Drawer>
  )
}

function Waits({ of, say }: { of?: Waiting[string]; say?: (n: number) => string }) {
  if (!of?.count || !say) return null
  return <span className={`shell-waiting${of.hot ? ' shell-waiting-hot' : ''}`}>{say(of.count)}</span>
}
