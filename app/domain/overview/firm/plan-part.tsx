import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { firmMessages } from './messages.ts'
import type { FirmPage } from './page.server.ts'

/** The firm's plan: its version, the next action still open, the policies it names. */
export function PlanPart({ plan, enterpriseId }: { plan: FirmPage['plan']; enterpriseId: string }) {
  const m = useMessages(firmMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const open = (
    <Link className="z-act" to={plan ? at.plans.one(plan.id) : at.plans.new({ enterprise: enterpriseId })}>
      {m.openPlan}
    </Link>
  )
  if (!plan)
    return (
      <Section title={m.plan}>
        <p className="z-small z-muted">{m.noPlan}</p>
      </Section>
    )
  const next =
    plan.access === 'full' ? plan.actions.find(({ taskStatus }) => taskStatus !== 'done') : undefined
  return (
    <>
      <Section title={m.plan} count={m.planVersion(plan.number)} action={open}>
        {plan.access === 'card' ? (
          <p className="z-small z-muted">{m.planCard}</p>
        ) : next ? (
          <div className="firm-next">
            <div className="z-strong">{next.title}</div>
            {next.dueOn && (
              <div className="z-secondary">
                {m.by(formatDay(next.dueOn, locale, today, { weekday: true }))}
              </div>
            )}
            <div className="z-muted">{next.owner ?? m.noOwner}</div>
          </div>
        ) : (
          <p className="z-small z-muted">{m.allDone}</p>
        )}
        {plan.reviewOn && (
          <p className="z-small z-muted">{m.review(formatDay(plan.reviewOn, locale, today))}</p>
        )}
      </Section>
      {plan.access === 'full' && plan.policies.length > 0 && (
        <Section title={m.policies} count={plan.policies.length}>
          <ul className="firm-lines">
            {plan.policies.map(({ id, title, titleEn, sample }) => (
              <li key={id}>
                <Link to={at.policies.one(id)}>
                  {(locale === 'en' && titleEn) || title}
                  <SampleTag sample={sample} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
