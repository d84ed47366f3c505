import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ExportItem } from './export-item.tsx'
import { exportPages } from './page-messages.ts'
import type { ExportRow } from './queries.server.ts'
import { Steps } from './steps.tsx'

import './export-list.css'

/** What waits for a leader’s word: one press agrees. */
export function WaitingExports({ items }: { items: ExportRow[] }) {
  const m = useMessages(exportPages)
  return (
    <ul className="export-items" aria-label={m.waiting}>
      {items.map((one) => (
        <ExportItem key={one.id} one={one} isMine={false}>
          <Steps of={one} approve="beside" />
        </ExportItem>
      ))}
    </ul>
  )
}

/** One’s own, the newest first: how far each is, and what can be done with it. */
export function OwnExports({ items }: { items: ExportRow[] }) {
  const m = useMessages(exportPages)
  return (
    <ul className="export-items" aria-label={m.mine}>
      {items.map((one) => (
        <ExportItem key={one.id} one={one} isMine>
          {one.state === 'ready' && (
            <a className="z-button" href={at.exports.file(one.id)} download>
              {m.fetch}
            </a>
          )}
          {one.abilities['exports.cancel'] === true && <Steps of={one} cancel />}
        </ExportItem>
      ))}
    </ul>
  )
}
