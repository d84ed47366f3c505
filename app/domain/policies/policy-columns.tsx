import { formatCount, formatDay, formatSpan } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { columnsOf } from '#app/ui/table/columns.ts'
import { policyMessages } from './messages.ts'
import { plansCounted } from './policy.ts'
import type { PolicyRow } from './queries.server.ts'

const column = columnsOf<PolicyRow>()

export const policyTitle = (policy: { title: string; titleEn: string | null }, locale: Locale) =>
  locale === 'en' ? (policy.titleEn ?? policy.title) : policy.title

export function validityOf(
  policy: { validFrom: string | null; validTo: string | null },
  locale: Locale,
  today: string,
) {
  const m = policyMessages[locale]
  if (!policy.validFrom && !policy.validTo) return m.openEnd
  return formatSpan(policy.validFrom, policy.validTo, locale, today, m.openEnd)
}

/** What a policy says, in each language. */
type Says = Record<Locale, string>

/** The state with its reason: no basis weighs more than an end. */
export function PolicyMark({ policy, locale }: { policy: PolicyRow; locale: Locale }) {
  const m = policyMessages[locale]
  if (!policy.hasBasis) return <Light tone="warn">{m.noBasisShort}</Light>
  return policy.state === 'in_force' ? m.states.in_force : <Light tone="warn">{m.states[policy.state]}</Light>
}

/** `summaries` by the policies' ids. */
export function policyColumns(locale: Locale, today: string, summaries: Record<string, Says>) {
  const m = policyMessages[locale]
  return column.columns([
    column.display({
      id: 'title',
      header: m.fields.title,
      cell: ({ row }) => (
        <>
          {policyTitle(row.original, locale)}
          <SampleTag sample={row.original.sample} />
        </>
      ),
    }),
    column.display({
      id: 'summary',
      header: m.fields.summary,
      meta: { long: true, yields: 1 },
      cell: ({ row }) => summaries[row.original.id]?.[locale],
    }),
    column.display({
      id: 'level',
      header: m.fields.level,
      meta: { width: 88 },
      cell: ({ row }) => m.levels[row.original.level],
    }),
    column.display({
      id: 'number',
      header: m.fields.number,
      meta: { yields: 1 },
      cell: ({ row }) => row.original.number ?? '—',
    }),
    column.display({
      id: 'validity',
      header: m.validUntil,
      meta: { width: 124, yields: 3 },
      cell: ({ row: { original } }) =>
        original.validTo ? formatDay(original.validTo, locale, today, { year: true }) : m.openEnd,
    }),
    column.display({
      id: 'plans',
      header: m.usedBy,
      meta: { num: true, width: 110, yields: 2 },
      cell: ({ row }) =>
        row.original.plans ? m.inPlans(formatCount(row.original.plans, plansCounted)) : '—',
    }),
    column.display({
      id: 'state',
      header: m.filters.state,
      meta: { width: 110 },
      cell: ({ row }) => <PolicyMark policy={row.original} locale={locale} />,
    }),
  ])
}

export function PolicyPhoneRow({
  policy,
  locale,
  today,
  says,
}: {
  policy: PolicyRow
  locale: Locale
  today: string
  says?: Says
}) {
  const m = policyMessages[locale]
  return (
    <>
      <b className="z-clip2">
        {policyTitle(policy, locale)}
        <SampleTag sample={policy.sample} />
      </b>
      <span className="z-small z-muted">{m.levels[policy.level]}</span>
      <span className="z-second">{validityOf(policy, locale, today)}</span>
      <span className="z-small">
        <PolicyMark policy={policy} locale={locale} />
      </span>
      {says && <span className="z-second">{says[locale]}</span>}
    </>
  )
}
