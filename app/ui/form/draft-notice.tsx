import { formatInstant, formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '../root-data.ts'
import { draftMessages } from './draft-messages.ts'
import type { Restored } from './use-draft.ts'

type Props = { restored: Restored; startOver: () => void; dismiss: () => void }

/** Above a form that came back: what is there again, what is not, and that nothing was sent. */
export default function DraftNotice({ restored: { at, fields, names, files }, startOver, dismiss }: Props) {
  const m = useMessages(draftMessages)
  const locale = useLocale()
  const { now } = useRootData()
  return (
    <section className="z-restored" role="status" aria-label={m.title}>
      <b>{m.title}</b>
      <p className="z-small z-secondary">
        {m.cameBack(formatInstant(at, locale, now), fields, formatList(names, locale))}
        {files > 0 && ` ${m.withoutFiles(files)}`}
      </p>
      <span className="z-row">
        <button type="button" className="z-link z-tap" onClick={dismiss}>
          {m.goOn}
        </button>
        <button type="button" className="z-link z-tap" onClick={startOver}>
          {m.startOver}
        </button>
        <span className="z-muted z-small">{m.onlyHere}</span>
      </span>
    </section>
  )
}
