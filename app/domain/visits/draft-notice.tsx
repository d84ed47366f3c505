import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { Draft } from './drafts.ts'
import { visitMessages } from './messages.ts'

type Props = { draft: Draft; take: () => void; drop: () => void }

/** An unsent visit waits on this device: whose it is and from when, to go on with or to throw away. */
export function DraftNotice({ draft, take, drop }: Props) {
  const m = useMessages(visitMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const firms = draft.words.flatMap(([name, value]) =>
    name === 'enterpriseIds' ? (draft.labels[value] ?? []) : [],
  )
  return (
    <section className="visit-draft" aria-label={m.draft.title} role="status">
      <p>
        <b>{m.draft.waits(formatInstant(draft.at, locale, now))}</b>
        {firms.length > 0 && <span> {firms.join(m.draft.comma)}</span>}
        <span className="z-muted z-small"> {draft.photos ? m.draft.withoutPhotos(draft.photos) : ''}</span>
      </p>
      <div className="z-row">
        <Button type="button" onClick={take}>
          {m.draft.take}
        </Button>
        <Button type="button" tone="quiet" onClick={drop}>
          {m.draft.drop}
        </Button>
      </div>
    </section>
  )
}
