import { Link } from '@remix-run/react'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Tag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { PlanChange } from './plan-diff.ts'
import { planMessages } from './plans-messages.ts'

type Props = { numbers: [number, number]; changes: PlanChange[]; closeTo: string }

/** What the later of two versions added, dropped and changed. */
export function PlanComparison({ numbers, changes, closeTo }: Props) {
  const m = useMessages(planMessages)
  return (
    <Section
      title={m.since(...numbers)}
      count={changes.length}
      action={
        <Link className="z-link z-tap z-small z-noprint" to={closeTo} preventScrollReset>
          {m.closeComparison}
        </Link>
      }
    >
      {changes.length === 0 ? (
        <p className="z-muted z-small">{m.sameContent}</p>
      ) : (
        <ul className="plan-changes">
          {changes.map((change, at) => (
            <li key={at} className={change.kind === 'dropped' ? 'plan-dropped' : undefined}>
              <Tag>{m.changeKinds[change.kind]}</Tag>
              <span>
                <span className="z-muted">{m[change.part]}</span> <Said change={change} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Said({ change }: { change: PlanChange }) {
  const m = useMessages(planMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const facts = ({ owner, dueOn }: { owner: string | null; dueOn: string | null }) =>
    [owner ?? m.ownerDefault, dueOn && formatDay(dueOn, locale, today)].filter(Boolean).join(' · ')
  switch (change.part) {
    case 'goals':
      return change.goal
    case 'policies':
      return locale === 'en' ? (change.policy.titleEn ?? change.policy.title) : change.policy.title
    case 'actions':
      return change.kind === 'changed'
        ? `${change.action.title} ${facts(change.before)} → ${facts(change.action)}`
        : `${change.action.title} ${facts(change.action)}`
    default:
      return (
        <>
          <del className="z-pre">{change.before}</del> <ins className="z-pre">{change.text}</ins>
        </>
      )
  }
}
