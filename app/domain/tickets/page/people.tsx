import { Link } from '@remix-run/react'
import { IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { Face } from '#app/ui/person.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'

/** Who works on it, and who waits for it; numbers are masked until someone asks with a reason. */
export function People({ ticket }: { ticket: TicketDetail }) {
  const m = useMessages(ticketPages)
  const words = useMessages(ticketMessages)
  const locale = useLocale()
  const { now, actor } = useRootData()
  const timeOf = (instant: Date) => formatInstant(instant, locale, now, { short: true })
  const { firstReceiver, handler, handlerSigned } = ticket.people
  const paid = ({ feeBearer, certificateNumber }: (typeof ticket.helpers)[number]) =>
    [certificateNumber && m.certificate(certificateNumber), feeBearer && m.paidBy(feeBearer)]
      .filter(Boolean)
      .join(' · ')
  const mayReveal = can(ticket, 'tickets.revealRequester')
  // Nobody rings himself.
  const phoneOf = (person: typeof handler) => (person?.id === actor?.id ? null : person?.officePhone)
  const unitOf = (person: typeof handler) => (locale === 'en' ? person?.unitEn : person?.unit)
  return (
    <>
      <Section title={m.handling}>
        <ul className="tickets-who">
          {firstReceiver && (
            <Person
              name={firstReceiver.name}
              said={[m.firstReceiver, unitOf(firstReceiver)]}
              phone={phoneOf(firstReceiver)}
            />
          )}
          {handler && (
            <Person
              name={handler.name}
              said={[m.handler, unitOf(handler), !handlerSigned && m.unsigned]}
              phone={phoneOf(handler)}
            />
          )}
          {ticket.helpers.map((helper) => (
            <Person
              key={helper.id}
              name={helper.name}
              sample={helper.sample}
              said={[
                words.helperKinds[helper.kind],
                helper.firm,
                helper.trade,
                helper.arrivedAt
                  ? m.arrivedAt(timeOf(helper.arrivedAt))
                  : helper.calledAt && m.calledAt(timeOf(helper.calledAt)),
              ]}
              reveal={mayReveal && helper.phone ? at.tickets.reveal(ticket.id, helper.id) : null}
            >
              {paid(helper) && <p className="z-small z-muted">{paid(helper)}</p>}
              {helper.electrical && !helper.certificateNumber && <Light tone="red">{m.noCertificate}</Light>}
            </Person>
          ))}
        </ul>
      </Section>
      <Section title={m.requesters} count={ticket.requesters.length}>
        <ul className="tickets-who">
          {ticket.requesters.map((requester) => (
            <Person
              key={requester.id}
              name={requester.name}
              sample={requester.sample}
              said={[requester.organisation, words.channels[requester.channel], requester.phone]}
              reveal={mayReveal && requester.canReveal ? at.tickets.reveal(ticket.id, requester.id) : null}
            />
          ))}
        </ul>
      </Section>
    </>
  )
}

type PersonProps = {
  name: string
  sample?: boolean
  said: (string | null | undefined | false)[]
  phone?: string | null
  reveal?: string | null
  children?: ReactNode
}

function Person({ name, sample, said, phone, reveal, children }: PersonProps) {
  const m = useMessages(ticketPages)
  return (
    <li>
      <Face name={name} />
      <div>
        <p>
          {name}
          <SampleTag sample={sample} />
        </p>
        <p className="z-small z-muted">{said.filter(Boolean).join(' · ')}</p>
        {children}
      </div>
      {phone && (
        <a className="z-button" href={`tel:${phone}`} aria-label={`${m.dial} ${name}`}>
          <IconPhone className="z-icon" />
        </a>
      )}
      {reveal && (
        <Link
          className="z-button z-noprint"
          to={reveal}
          preventScrollReset
          aria-label={`${m.reveal} ${name}`}
        >
          <IconPhone className="z-icon" />
        </Link>
      )}
    </li>
  )
}
