import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { EnteredLater } from '#app/domain/entered-later.tsx'
import { lastDayOf } from '#app/domain/tickets/service-limits.ts'
import { formatDay, formatDuration, formatInstant } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Tag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { wordDue } from '../due-words.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'

export function Site({ ticket }: { ticket: TicketDetail }) {
  const m = useMessages(ticketPages)
  const words = useMessages(ticketMessages)
  if (!ticket.siteKind) return null
  return (
    <Section title={m.site} action={<Tag>{words.siteKinds[ticket.siteKind]}</Tag>}>
      <PropertyList>
        <Property label={m.address}>{ticket.siteAddress}</Property>
        <Property label={m.entrance}>{ticket.siteEntrance}</Property>
        <Property label={m.contact}>
          {[ticket.siteContactName, ticket.siteContactPhone].filter(Boolean).join(' ')}
        </Property>
      </PropertyList>
      {ticket.siteAddress && (
        <p className="z-row" style={{ marginTop: 8 }}>
          {can(ticket, 'tickets.revealRequester') && ticket.siteContactPhone && (
            <LinkButton to={at.tickets.reveal(ticket.id, 'site')} preventScrollReset>
              {m.reveal}
            </LinkButton>
          )}
          <CopyButton
            text={[ticket.siteAddress, ticket.siteEntrance].filter(Boolean).join('\n')}
            label={m.copyAddress}
          />
        </p>
      )}
    </Section>
  )
}

export function Facts({ ticket }: { ticket: TicketDetail }) {
  const m = useMessages(ticketPages)
  const words = useMessages(ticketMessages)
  const locale = useLocale()
  const { now, today } = useRootData()
  const [extension] = ticket.extensions
  const confirmation = ticket.confirmations.at(-1)
  const day = extension && formatDay(lastDayOf(extension.newDueAt), locale, today)
  const reader = { locale, now, today }
  return (
    <Section title={m.facts}>
      <PropertyList>
        <Property label={m.categoryLabel}>{ticket.category && nameIn(locale, ticket.category)}</Property>
        <Property label={m.clock.due}>
          {wordDue(ticket.solveDueAt, reader)}
          {ticket.originalDueAt.getTime() !== ticket.solveDueAt.getTime() &&
            ` · ${m.original(wordDue(ticket.originalDueAt, reader))}`}
        </Property>
        <Property label={m.clock.hard}>
          {ticket.businessDeadlineAt && wordDue(ticket.businessDeadlineAt, reader)}
        </Property>
        <Property label={m.clock.promised}>
          {ticket.promisedAt && wordDue(ticket.promisedAt, reader)}
        </Property>
        {ticket.levelReason && <Property label={m.levelReason}>{ticket.levelReason}</Property>}
        {ticket.state === 'parked' && (
          <Property label={words.states.parked}>
            {[
              ticket.parkWaitsFor && words.waitReasons[ticket.parkWaitsFor],
              ticket.parkedAt && m.parkedSince(formatInstant(ticket.parkedAt, locale, now, { short: true })),
              m.parkedUntil(formatDay(ticket.parkRecheckOn, locale, today)),
              ticket.parkReason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Property>
        )}
        {ticket.pausedMinutes > 0 && (
          <Property label={m.paused}>
            {m.pausedFor[ticket.clock](formatDuration(ticket.pausedMinutes, locale))}
          </Property>
        )}
        {day && (
          <Property label={m.extension}>
            {extension.status === 'asked'
              ? m.extensionWaits(day)
              : extension.status === 'granted'
                ? m.extensionGranted(day)
                : m.extensionRefused}
          </Property>
        )}
        {ticket.solution && <Property label={m.solution}>{ticket.solution}</Property>}
        {ticket.rootCause && <Property label={m.rootCause}>{ticket.rootCause}</Property>}
        {confirmation && (
          <Property label={m.confirmedBy}>
            {m.confirmation(
              confirmation.name,
              words.channels[confirmation.channel],
              formatInstant(confirmation.at, locale, now, { short: true }),
            )}
          </Property>
        )}
      </PropertyList>
      <EnteredLater of={ticket} />
    </Section>
  )
}
