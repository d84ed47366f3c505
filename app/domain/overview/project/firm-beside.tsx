import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { isLanded } from '#app/domain/projects/stages/ladder.ts'
import type { Stage } from '#app/domain/projects/stages/stages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import type { FirmBeside } from './firm.server.ts'
import { FirmPromises, FirmTickets, FirmVisits } from './firm-rows.tsx'
import { besideMessages } from './messages.ts'

/** The firm of a project at its side: who it is, who answers for it, and what stands between it and us. */
export function BesideFirm({ beside, stage }: { beside: FirmBeside; stage: Stage }) {
  const m = useMessages(besideMessages)
  const e = useMessages(enterpriseMessages)
  const locale = useLocale()
  const { firm, cadre } = beside
  const named = (one: { name: string | null; nameEn: string | null } | null) => one && nameIn(locale, one)
  const who = cadre?.name
  return (
    <>
      <div className="beside-firm">
        <div>
          <p className="z-small z-muted">{m.firm}</p>
          <p className="beside-name">
            {named(firm)}
            <SampleTag sample={firm.sample} />
          </p>
          <p className="z-small z-secondary">
            {[named(firm.industry), named(firm.city), e.statuses[firm.status]].filter(Boolean).join(m.comma)}
          </p>
          <p className="z-small z-muted">
            {who ? (cadre.acting ? m.acting(who) : m.cadre(who)) : isLanded(stage) ? m.noCadre : m.cadreLater}
          </p>
        </div>
        <Link className="z-link z-small z-tap" to={at.enterprises.one(firm.id)}>
          {m.seeFirm}
        </Link>
      </div>
      <FirmVisits beside={beside} />
      <FirmTickets beside={beside} />
      <FirmPromises promises={beside.promises} />
    </>
  )
}

/** The firm's people, numbers masked; they are shown in full at the firm, with a reason. */
export function TheirPeople({ beside: { firm, people } }: { beside: FirmBeside }) {
  const m = useMessages(besideMessages)
  return (
    <Section title={m.people} count={people.length}>
      {people.length === 0 && <p className="z-small z-muted">{m.noPeople}</p>}
      <ul className="beside-rows">
        {people.map((one) => (
          <li key={one.id}>
            <p>
              <span>
                <b>{one.name}</b>
                <SampleTag sample={one.sample} /> <span className="z-muted">{one.post}</span>
              </span>
              <span className="z-num">
                {one.phone ?? m.noPhone}{' '}
                {one.canReveal && one.phone && (
                  <Link
                    className="z-link z-tap"
                    to={at.enterprises.contacts.reveal(firm.id, one.id)}
                    aria-label={m.revealOf(one.name)}
                  >
                    {m.reveal}
                  </Link>
                )}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
