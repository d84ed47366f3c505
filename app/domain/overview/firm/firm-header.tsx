import { Link } from '@remix-run/react'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { HintLight } from '../firms/hint-light.tsx'
import { StageMark } from '../stage-mark.tsx'
import { CadreSlot } from './cadre-slot.tsx'
import { firmMessages } from './messages.ts'
import type { FirmPage } from './page.server.ts'
import { waitingPart } from './waiting-part.tsx'

/** Name, what needs attention, stage, tier, patch, last contact; and the cadre. */
export function FirmHeader({ page, canAssign }: { page: FirmPage; canAssign: boolean }) {
  const m = useMessages(firmMessages)
  const e = useMessages(enterpriseMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { firm, project, hint, lastContactOn, waiting } = page
  return (
    <header className="firm-head">
      <div className="firm-name">
        <h1>
          {nameIn(locale, firm)}
          <SampleTag sample={firm.sample} />
        </h1>
        <div className="firm-meta">
          {!page.gap && hint && <HintLight hint={hint} />}
          {waiting > 0 && (
            <Link
              className="firm-waiting"
              to={{ search: '?tab=tickets', hash: waitingPart }}
              preventScrollReset
            >
              {page.gap ? <Light tone="red">{m.pending(waiting)}</Light> : m.pending(waiting)}
            </Link>
          )}
          {project ? <StageMark {...project} /> : <span>{e.statuses[firm.status]}</span>}
          {firm.tier && <span>{e.tiers[firm.tier]}</span>}
          {firm.patch && <span>{nameIn(locale, firm.patch)}</span>}
          <span className="z-muted">
            {lastContactOn ? m.lastContact(formatDay(lastContactOn, locale, today)) : m.noContact}
          </span>
        </div>
      </div>
      <CadreSlot page={page} canAssign={canAssign} />
    </header>
  )
}
