import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { EnteredLater } from '#app/domain/entered-later.tsx'
import { Photos } from '#app/domain/files/photos.tsx'
import { formatDay, formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { SampleTag, Tag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { Born } from './born.tsx'
import { spanWords, visitBrief } from './brief.ts'
import { visitMessages } from './messages.ts'
import type { Visit } from './page.server.ts'
import type { VisitBeside } from './queries.server.ts'
import { VisitActs } from './visit-acts.tsx'
import { VisitsBeside } from './visits-beside.tsx'
import './visits.css'
import { nameIn } from '#app/i18n/name-in.ts'

type Props = {
  visit: Visit
  topics: { code: string; name: string; nameEn: string }[]
  beside: VisitBeside[]
  mayLog: boolean
}

/** One visit: who met whom, what was said, and what came of it. */
export function VisitPage({ visit, topics, beside, mayLog }: Props) {
  const m = useMessages(visitMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const parties = [
    ...visit.firms.map((firm) => ({ ...firm, to: at.enterprises.one(firm.id) })),
    ...visit.associations.map((one) => ({ ...one, to: at.associations.one(one.id) })),
  ]
  const isFull = visit.access === 'full'
  const again = new URLSearchParams(visit.firms.map(({ id }) => ['enterprise', id]))
  const topicName = (code: string) => {
    const topic = topics.find((one) => one.code === code)
    return topic ? nameIn(locale, topic) : code
  }
  return (
    <div className="z-page">
      <PageHeader
        title={parties.map(({ id, name, sample, to }, at) => (
          <span key={id}>
            {at > 0 && formatList(['', ''], locale)}
            <Link className="z-tap" to={to}>
              {name}
            </Link>
            <SampleTag sample={sample} />
          </span>
        ))}
        meta={
          <>
            {visit.confidential && <Tag>{m.confidentialTag}</Tag>}
            {isFull && visit.isImported && <Tag>{m.importedTag}</Tag>}
          </>
        }
      />
      <div className="z-row z-noprint">
        {mayLog && visit.status === 'held' && (
          <LinkButton tone="primary" to={at.visits.new(again)}>
            {m.logAgain}
          </LinkButton>
        )}
        {isFull && <CopyButton text={visitBrief(visit, topicName, locale, today)} />}
        {isFull && can(visit, 'visits.update') && (
          <LinkButton to={at.visits.edit(visit.id)}>{m.edit}</LinkButton>
        )}
        {isFull && <VisitActs visit={visit} />}
      </div>
      <Section
        title={m.modes[visit.mode]}
        count={visit.status === 'held' ? undefined : m.statuses[visit.status]}
      >
        <PropertyList>
          <Property label={m.columns.day}>
            {isFull
              ? spanWords(new Date(visit.startedAt), new Date(visit.endedAt), locale, today)
              : formatDay(visit.reportOn, locale, today, { weekday: true })}
          </Property>
          <Property label={m.city}>{locale === 'en' ? visit.cityEn : visit.city}</Property>
          <Property label={m.ours}>
            {formatList(
              visit.ours.map(({ name }) => name),
              locale,
            )}
          </Property>
          {isFull && (
            <>
              <Property label={m.theirs}>
                {formatList(
                  visit.theirs.map(({ name, post }) => [name, post].filter(Boolean).join(' ')),
                  locale,
                )}
              </Property>
              <Property label={m.place}>{visit.place}</Property>
              <Property label={m.trip}>
                {visit.tripId && (
                  <Link className="z-link z-tap" to={at.trips.one(visit.tripId)}>
                    {visit.trip}
                  </Link>
                )}
              </Property>
              <Property label={m.topics}>{formatList(visit.topics.map(topicName), locale)}</Property>
              {visit.cancelReason && <Property label={m.statuses.cancelled}>{visit.cancelReason}</Property>}
            </>
          )}
        </PropertyList>
      </Section>
      {!isFull && <p className="z-section z-secondary">{m.cardOnly}</p>}
      {isFull && visit.needs && (
        <Section title={m.needs}>
          <p className="z-pre">{visit.needs}</p>
        </Section>
      )}
      {isFull && visit.summary && (
        <Section title={m.summary}>
          <p className="z-pre">{visit.summary}</p>
        </Section>
      )}
      {isFull && <Born visit={visit} />}
      {isFull && visit.photos.length > 0 && (
        <Section title={m.photos} count={visit.photos.length}>
          <Photos photos={visit.photos} />
        </Section>
      )}
      <VisitsBeside visits={beside} />
      {isFull && <EnteredLater of={visit} />}
      {isFull && !visit.isImported && <p className="z-section z-muted z-small">{m.by(visit.owner)}</p>}
    </div>
  )
}
