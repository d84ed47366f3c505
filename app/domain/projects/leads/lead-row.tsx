import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { stageMessages } from '../stages/messages.ts'
import { leadMessages } from './messages.ts'
import type { LeadRow as Lead } from './queries.server.ts'

type Props = {
  lead: Lead
  /** Since it came. */
  days: number
  isLate: boolean
  mayDecide: boolean
}

/** One lead on the desk: who, what they want, where it came from, and what may be done with it. */
export function LeadRow({ lead, days, isLate, mayDecide }: Props) {
  const m = useMessages(leadMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const city = locale === 'en' ? lead.cityEn : lead.city
  const facts = [
    words.channels[lead.channel],
    city,
    lead.referrerName,
    lead.contactName && [lead.contactName, lead.contactPhone].filter(Boolean).join(' '),
    m.by(lead.submitter),
    formatInstant(lead.submittedAt, locale, now),
    lead.owner && m.owner(lead.owner),
  ]
  return (
    <li>
      <div>
        <div className="z-row">
          {lead.enterpriseId ? (
            <Link className="z-strong z-tap" to={at.enterprises.one(lead.enterpriseId)}>
              {lead.enterpriseName}
            </Link>
          ) : (
            <span className="z-strong">{lead.enterpriseName}</span>
          )}
          <SampleTag sample={lead.sample} />
          {isLate && <Light tone="red">{words.warnings.unscreened(days)}</Light>}
        </div>
        <p>{lead.need}</p>
        <p className="z-small z-muted z-num">{facts.filter(Boolean).join(' · ')}</p>
        {lead.decisionNote && <p>{lead.decisionNote}</p>}
      </div>
      <div className="z-row">
        {lead.visitId && (
          <Link className="z-link z-small z-tap" to={at.visits.one(lead.visitId)}>
            {m.fromVisit}
          </Link>
        )}
        {lead.projectId && lead.projectNumber && (
          <Link className="z-link z-small z-tap" to={at.projects.one(lead.projectId)}>
            {m.project(lead.projectNumber)}
          </Link>
        )}
        {mayDecide && (
          <>
            <LinkButton to={at.leads.accept(lead.id)} preventScrollReset>
              {m.accept}
            </LinkButton>
            <LinkButton tone="quiet" to={at.leads.drop(lead.id)} preventScrollReset>
              {m.drop}
            </LinkButton>
          </>
        )}
      </div>
    </li>
  )
}
