import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { likenessMessages } from '#app/domain/enterprises/likeness/messages.ts'
import { whyAlike, whyUnlike } from '#app/domain/enterprises/likeness/wording.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { duplicateMessages } from './duplicates-messages.ts'
import type { QueuePair } from './queue.server.ts'
import type { QueueTab } from './queue-tabs.ts'
import type { Side } from './sides.server.ts'
import { Verdicts } from './verdicts.tsx'

type Props = { tab: QueueTab; pair: QueuePair; mayMerge: boolean; isOpen: boolean }

/** Two firms side by side, why they may be one, and the answers. */
export function QueueRow({ tab, pair, mayMerge, isOpen }: Props) {
  const m = useMessages(duplicateMessages)
  const words = useMessages(likenessMessages)
  return (
    <li data-open={isOpen || undefined}>
      <SideOf side={pair.one} isOpen={isOpen} />
      <span className="z-muted merges-and">{m.and}</span>
      <SideOf side={pair.other} isOpen={isOpen} />
      <p className="merges-why">
        {whyAlike(pair.reasons, words)}
        {pair.against.length > 0 && <span className="z-muted">{whyUnlike(pair.against, words)}</span>}
      </p>
      <Verdicts tab={tab} pair={pair} mayMerge={mayMerge} isOpen={isOpen} />
    </li>
  )
}

function SideOf({ side, isOpen }: { side: Side; isOpen: boolean }) {
  const m = useMessages(duplicateMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const counted = (['visits', 'projects', 'tickets'] as const).filter((name) => side.counts[name] > 0)
  const has = counted.map((name) => m.counts[name](side.counts[name])).join(m.listed) || m.nothing
  return (
    <div className="merges-side">
      <Link className="z-tap" to={at.enterprises.one(side.id)}>
        <span>
          <PiecedName pieces={side.pieces} />
        </span>
      </Link>{' '}
      <SampleTag sample={side.sample} />
      <p className="z-small z-muted">
        {locale === 'en' && side.nameEn && `${side.nameEn}${m.listed}`}
        {m.sides.entered(formatDay(side.enteredOn, locale, today))}
        {!isOpen && `${m.listed}${has}`}
      </p>
      {isOpen && (
        <PropertyList>
          <Property label={m.sides.uscc}>{side.uscc}</Property>
          <Property label={m.sides.product}>{side.product}</Property>
          <Property label={m.sides.city}>{side.city}</Property>
          <Property label={m.sides.contact}>{side.contact}</Property>
          <Property label={m.sides.has}>{has}</Property>
        </PropertyList>
      )}
    </div>
  )
}

/** The common core in ink, what stands around it muted: same or not is seen, not read. */
export function PiecedName({ pieces }: { pieces: Side['pieces'] }) {
  return pieces.map(({ text, isCore }, at) =>
    isCore ? (
      <b key={at}>{text}</b>
    ) : (
      <span key={at} className="z-muted">
        {text}
      </span>
    ),
  )
}
