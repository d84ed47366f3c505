import { certainties } from '#app/domain/enterprises/likeness/reasons.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { duplicateMessages } from './duplicates-messages.ts'
import type { QueuePair } from './queue.server.ts'
import { QueueRow } from './queue-row.tsx'
import type { QueueTab } from './queue-tabs.ts'

import './merges.css'

type Props = { tab: QueueTab; pairs: QueuePair[]; mayMerge: boolean }

/** Pairs under how sure it is that they are one; the first that waits is open. */
export function QueueGroups({ tab, pairs, mayMerge }: Props) {
  const m = useMessages(duplicateMessages)
  return certainties.map((certainty) => {
    const some = pairs.filter((pair) => pair.certainty === certainty)
    if (!some.length) return null
    return (
      <section key={certainty} className="merges-group">
        <h2>
          {m.certainties[certainty]} <span className="z-count">{some.length}</span>{' '}
          <span className="z-small z-muted">{m.certaintyHints[certainty]}</span>
        </h2>
        <ul className="merges-pairs">
          {some.map((pair) => (
            <QueueRow
              key={pair.id}
              tab={tab}
              pair={pair}
              mayMerge={mayMerge}
              isOpen={tab === 'open' && pair === pairs[0]}
            />
          ))}
        </ul>
      </section>
    )
  })
}
