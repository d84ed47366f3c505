import { Link } from '@remix-run/react'
import { IconUser } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { liaisonMessages } from '#app/domain/liaison/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { initialsOf } from '#app/ui/person.tsx'
import { firmMessages } from './messages.ts'
import type { FirmPage } from './page.server.ts'

/** Who answers for the firm, in its fixed place. Empty, it is the only tinted block of the page. */
export function CadreSlot({ page, canAssign }: { page: FirmPage; canAssign: boolean }) {
  const m = useMessages(firmMessages)
  const { careLink } = useMessages(liaisonMessages)
  const { cadre, cadres, gap, daysResident, suggestion, firm } = page
  if (!gap) {
    const gone = cadres.find((one) => one.kind === 'primary' && one.gone)
    return (
      <div className="firm-slot">
        <span className="firm-ring" aria-hidden="true">
          {cadre ? initialsOf(cadre.name) : <IconUser className="z-icon" />}
        </span>
        <div>
          <div className="firm-why">{m.cadre}</div>
          {cadre ? (
            <div className="firm-who">
              {cadre.name}
              {cadre.acting && <span className="z-muted z-small"> {m.acting}</span>}
            </div>
          ) : (
            <div className="z-muted z-small">{m.notYetCadre}</div>
          )}
          {gone && <div className="firm-why">{m.handover(gone.name)}</div>}
        </div>
        <Link className="z-link z-tap z-small" to={at.enterprises.care(firm.id)} preventScrollReset>
          {careLink}
        </Link>
      </div>
    )
  }
  return (
    <div className="firm-slot firm-slot-empty">
      <span className="firm-ring" aria-hidden="true">
        <IconUser className="z-icon" />
      </span>
      <div>
        <div className="firm-who">{m.noCadre}</div>
        <div className="firm-why">
          {daysResident === null ? m.whyUnknown : m.why(daysResident)}{' '}
          {suggestion && m.suggest(suggestion.name, reasonOf(suggestion, m))}
          {!canAssign && m.assignedByLeader}
        </div>
      </div>
      {canAssign && (
        <LinkButton tone="primary" to={at.liaison.assign(firm.id)}>
          {m.assign}
        </LinkButton>
      )}
    </div>
  )
}

type Words = (typeof firmMessages)['zh-CN']

function reasonOf(one: NonNullable<FirmPage['suggestion']>, { reasons: say, comma }: Words) {
  const reasons = [
    one.isDeputy && say.deputy,
    one.leadsPatch && say.leadsPatch,
    one.handlesTicket && say.handlesTicket,
    one.hasMet && say.hasMet,
    one.samePatch > 0 && say.samePatch(one.samePatch),
    say.load(one.load),
  ]
  return reasons.filter(Boolean).join(comma)
}
