import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { at } from '#app/addresses.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Light } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { IntakeAnswer } from '../intake-facts.server.ts'
import { intakeMessages } from '../intake-messages.ts'
import { IntakeClock } from './intake-clock.tsx'

type Props = { facts: IntakeAnswer | null; isOnSite: boolean }

/** The clock it will run by, what looks the same, and the firm; what is not known yet says what it waits for. */
export function IntakeAside({ facts, isOnSite }: Props) {
  const m = useMessages(intakeMessages)
  const firm = facts?.firm
  return (
    <aside className="tickets-aside">
      {facts ? (
        <IntakeClock facts={facts} isOnSite={isOnSite} />
      ) : (
        <Section title={m.clock}>
          <Later>{m.clockLater}</Later>
        </Section>
      )}
      <Section title={m.alikeCheck}>
        <Alike alike={facts?.alike ?? null} />
      </Section>
      <Section title={m.firmBeside}>
        {firm ? (
          <PropertyList>
            <Property label={m.cadre}>{firm.cadre ?? <Light tone="red">{m.noCadre}</Light>}</Property>
            <Property label={m.openTickets}>{m.tickets(firm.openTickets)}</Property>
          </PropertyList>
        ) : (
          <Later>{m.firmLater}</Later>
        )}
      </Section>
    </aside>
  )
}

function Later({ children }: { children: ReactNode }) {
  return <p className="tickets-later">{children}</p>
}

function Alike({ alike }: Pick<IntakeAnswer, 'alike'>) {
  const m = useMessages(intakeMessages)
  const locale = useLocale()
  const { now } = useRootData()
  if (!alike) return <Later>{m.alikeLater}</Later>
  if (alike.length === 0) return <p className="z-secondary">{m.alikeNone}</p>
  return alike.map(({ id, number, title, receivedAt }) => (
    <div key={id} className="z-banner" role="status">
      <div>
        <Light tone="warn">{m.alike}</Light>
        <p>{m.alikeBody(number, title ?? '', formatInstant(receivedAt, locale, now, { short: true }))}</p>
        <p className="z-small">{m.alikeHint}</p>
      </div>
      <Link className="z-button" to={at.tickets.one(id)} target="_blank" rel="noreferrer">
        {m.openAlike}
      </Link>
    </div>
  ))
}
