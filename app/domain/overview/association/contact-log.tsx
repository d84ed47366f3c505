import { Link } from '@remix-run/react'
import { IconUsers } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { firmMessages } from '../firm/messages.ts'
import { sentences } from '../firm/sentences.ts'
import { labelMessages } from '../label-messages.ts'
import type { AssociationPage } from './page.server.ts'

/** Meetings with the association, newest first; apart from visits to firms. */
export function ContactLog({ log }: { log: AssociationPage['log'] }) {
  const m = useMessages(associationMessages)
  const l = useMessages(labelMessages)
  const f = useMessages(firmMessages)
  const locale = useLocale()
  const { today } = useRootData()
  if (log.length === 0) return <p className="z-small z-muted">{m.logNone}</p>
  return (
    <ol className="firm-line">
      {log.map((visit) => (
        <li key={visit.id}>
          <time className="firm-when" dateTime={new Date(visit.at).toISOString()}>
            {formatDay(dayIn(visit.at), locale, today)}
          </time>
          <span className="firm-node">
            <IconUsers stroke={1.5} aria-hidden="true" />
          </span>
          <div>
            <div className="firm-what">
              <Link to={at.visits.one(visit.id)}>
                <b>{l.modes[visit.mode]}</b>
              </Link>
              <span className="z-muted">
                {[locale === 'en' ? visit.cityEn : visit.city, l.visitStates[visit.status]]
                  .filter(Boolean)
                  .join(f.comma)}
              </span>
            </div>
            <div className="firm-body">
              {sentences([visit.people?.join(f.comma), visit.summary, visit.firms?.join(f.comma)], f.stop)}
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
