import { Form, Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { formatDay, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { ConfirmButton } from '#app/ui/feedback/confirm-button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { PrintPage } from '#app/ui/layout/print-page.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { SampleTag, Tag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import './liaison.css'
import { PlanComparison } from './plan-comparison.tsx'
import type { PlanChange } from './plan-diff.ts'
import type { FullPlan, Plan, PlanRow } from './plan-queries.server.ts'
import { planMessages } from './plans-messages.ts'

type Props = {
  plan: Plan
  firm: { id: string; name: string; sample: boolean }
  versions: PlanRow[]
  draftId: string | null
  /** Another version beside this one. */
  beside: { id: string; numbers: [number, number]; changes: PlanChange[] } | null
}

/** One version of a firm's plan, and the others beside it. */
export function PlanPage({ plan, firm, versions, draftId, beside }: Props) {
  const m = useMessages(planMessages)
  const locale = useLocale()
  const { today, now } = useRootData()
  return (
    <PrintPage title={m.of(firm.name)} says={m.number(plan.number)}>
      <div className="z-columns z-two">
        <div className="z-column z-column-main">
          <PageHeader
            title={
              <>
                <Link to={at.enterprises.one(firm.id)}>{firm.name}</Link>
                <SampleTag sample={firm.sample} /> {m.title}
              </>
            }
            count={m.number(plan.number)}
            meta={<Tag>{m.status[plan.status]}</Tag>}
          >
            {plan.access === 'full' && <CopyButton text={brief(plan, firm.name, m)} />}
            {plan.access === 'full' && can(plan, 'plans.update') && (
              <>
                <Form method="post" action={at.plans.discard(plan.id)}>
                  <input type="hidden" name="version" value={plan.version} />
                  <ConfirmButton label={m.discard} hint={m.discardHint} confirm={m.discard} danger />
                </Form>
                <LinkButton tone="primary" to={at.plans.edit(plan.id)}>
                  {m.continueDraft}
                </LinkButton>
              </>
            )}
            {plan.access === 'full' && plan.status !== 'draft' && can(plan, 'plans.draft') && (
              <LinkButton
                tone="primary"
                to={draftId ? at.plans.edit(draftId) : at.plans.new({ enterprise: firm.id })}
              >
                {draftId ? m.continueDraft : m.newVersion}
              </LinkButton>
            )}
          </PageHeader>
          <p className="z-muted z-small">
            {[
              plan.publishedAt && m.publishedOn(formatInstant(plan.publishedAt, locale, now)),
              plan.reviewOn && m.review(formatDay(plan.reviewOn, locale, today)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {beside && (
            <PlanComparison
              numbers={beside.numbers}
              changes={beside.changes}
              closeTo={at.plans.one(plan.id)}
            />
          )}
          {plan.access === 'full' ? (
            <Content plan={plan} />
          ) : (
            <p className="z-section z-muted">{m.cardOnly}</p>
          )}
        </div>
        <aside className="z-column z-noprint">
          <h2>{m.versions}</h2>
          <ul className="plan-list">
            {versions.map((version) => (
              <li key={version.id}>
                <Link
                  className="z-link z-tap"
                  to={at.plans.one(version.id)}
                  aria-current={version.id === plan.id ? 'page' : undefined}
                >
                  {m.number(version.number)}
                </Link>
                <span className="z-muted z-small">{m.status[version.status]}</span>
                {plan.access === 'full' && version.access === 'full' && version.id !== plan.id && (
                  <Link
                    className="z-link z-tap z-small"
                    to={at.plans.one(plan.id, { with: version.id })}
                    aria-label={`${m.compare} ${m.number(version.number)}`}
                    aria-current={version.id === beside?.id || undefined}
                    preventScrollReset
                  >
                    {m.compare}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </PrintPage>
  )
}

function Content({ plan }: { plan: FullPlan }) {
  const m = useMessages(planMessages)
  const locale = useLocale()
  const { today } = useRootData()
  return (
    <>
      <Section title={m.goals} count={plan.goals.length}>
        <ol className="plan-list plan-goals">
          {plan.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ol>
      </Section>
      <Section title={m.actions} count={plan.actions.length}>
        <ul className="plan-list">
          {plan.actions.map((action) => (
            <li key={action.id}>
              <span>{action.title}</span>
              <span className="z-muted z-small">
                {[
                  action.owner ?? m.ownerDefault,
                  formatDay(action.dueOn, locale, today),
                  action.taskStatus && m.taskStatus[action.taskStatus],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={m.policies} count={plan.policies.length}>
        {plan.policies.length === 0 ? (
          <p className="z-muted z-small">{m.noPolicies}</p>
        ) : (
          <ul className="plan-list">
            {plan.policies.map((policy) => (
              <li key={policy.id}>
                <Link className="z-link z-tap" to={at.policies.one(policy.id)}>
                  {locale === 'en' ? (policy.titleEn ?? policy.title) : policy.title}
                </Link>
                <SampleTag sample={policy.sample} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {plan.needs && (
        <Section title={m.needs}>
          <p className="z-pre">{plan.needs}</p>
        </Section>
      )}
      {plan.risks && (
        <Section title={m.risks}>
          <p className="z-pre">{plan.risks}</p>
        </Section>
      )}
    </>
  )
}

function brief(plan: FullPlan, firm: string, m: (typeof planMessages)['zh-CN']) {
  return [
    `${m.of(firm)} ${m.number(plan.number)}`,
    ...plan.goals.map((goal, at) => `${m.goal(at + 1)} ${goal}`),
    ...plan.actions.map(
      (action) => `${action.title} ${action.owner ?? m.ownerDefault} ${action.dueOn ?? ''}`,
    ),
  ].join('\n')
}
