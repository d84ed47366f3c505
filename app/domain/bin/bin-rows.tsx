import { useFetcher, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { baselineMessages } from '#app/domain/baselines/messages.ts'
import { labelMessages } from '#app/domain/overview/label-messages.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { targetMessages } from '#app/domain/targets/messages.ts'
import { formatDay, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { binMessages } from './messages.ts'
import type { Removed } from './queries.server.ts'
import { useWordNames } from './use-word-names.tsx'

import './bin.css'

type Row = Omit<Removed, 'removedAt'> & { removedAt: string | Date }

/** Removed records, the last removed first: what, of whom, by whom, when and why; one press restores. */
export function BinRows({ items }: { items: Row[] }) {
  const m = useMessages(binMessages)
  if (!items.length) return null
  return (
    <ul className="bin-rows" aria-label={m.title}>
      {items.map((one) => (
        <BinRow key={one.id} one={one} />
      ))}
    </ul>
  )
}

function BinRow({ one }: { one: Row }) {
  const { id, version, word, of, reason, removedBy } = one
  const m = useMessages(binMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const { search } = useLocation()
  const fetcher = useFetcher()
  const words = useWordNames()
  const name = one.name ?? m.unnamed
  const beside = useBeside(one)
  const when = formatInstant(one.removedAt, locale, now)
  return (
    <li>
      <div>
        <p>
          <span className="z-small z-muted">{words[word]}</span> <b>{name}</b>{' '}
          {beside && <span className="z-secondary">{beside}</span>}
        </p>
        {of && <p className="z-small z-secondary">{m.of(of)}</p>}
        <p className="z-small z-muted">{removedBy ? m.removedBy(removedBy, when) : m.removedAt(when)}</p>
        {reason && <p className="z-small">{m.reason(reason)}</p>}
      </div>
      <fetcher.Form method="post" action={at.bin.restore(id) + search}>
        <input type="hidden" name="version" value={version} />
        <Button busy={fetcher.state !== 'idle'} aria-label={m.restoreOf(name)}>
          {m.restore}
        </Button>
        <Refused of={fetcher} />
      </fetcher.Form>
    </li>
  )
}

/** Its mode, kind or metric, and the day or year it is of. */
function useBeside({ word, what, on }: Pick<Row, 'word' | 'what' | 'on'>) {
  const locale = useLocale()
  const { today } = useRootData()
  const words: Record<string, Record<string, string>> = {
    visits: useMessages(labelMessages).modes,
    amounts: useMessages(stageMessages).amounts,
    targets: useMessages(targetMessages).metrics,
    baselines: useMessages(baselineMessages).metrics,
  }
  const day = on && (on.length > 4 ? formatDay(on, locale, today) : on)
  return [what && words[word]?.[what], day].filter(Boolean).join(' ')
}
