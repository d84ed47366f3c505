import { Form, Link, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { accountMessages } from '#app/domain/cadres/accounts-messages.ts'
import '#app/domain/cadres/accounts.css'
import { AuditTable } from '#app/domain/cadres/audit-columns.tsx'
import { AuditFilter } from '#app/domain/cadres/forms.ts'
import { auditChoices } from '#app/domain/cadres/keep.server.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { listAudit, verifyChain } from '#app/domain/cadres/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { changedNames, eventName } from '#app/http/wording.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { firstDay, lastDay } from '#app/ui/form/field.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { Pager } from '#app/ui/table/data-table.tsx'
import { FilterBar, FilterSelect } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: cadreMessages[locale].audit, to: at.audit.list() }),
}

export const loader = signedIn(async (ctx, { url }) => {
  const { locale } = ctx
  const filter = readSearch(url, AuditFilter)
  const [{ items, next }, choices, chain] = await Promise.all([
    listAudit(ctx, filter),
    auditChoices(ctx),
    filter.after ? null : verifyChain(ctx),
  ])
  const named = (action: string) => ({ value: action, label: eventName(action, locale) })
  return {
    items: items.map(({ hash: _, fields, ...row }) => ({
      ...row,
      actionName: eventName(row.action, locale),
      changed: changedNames({ action: row.action, fields }, locale),
    })),
    next,
    chain,
    filter,
    people: choices.people,
    actions: choices.actions.map(named).sort((a, b) => a.label.localeCompare(b.label, locale)),
  }
})

export default function Audit() {
  const { items, next, chain, filter, people, actions } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  const words = useMessages(accountMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const only = shown(filter)
  return (
    <div className="z-page">
      <PageHeader
        title={m.audit}
        meta={
          chain && (
            <span title={chain.head ?? undefined}>
              {chain.broken === null && chain.missing === null && (
                <Light tone="good">{m.chainGood(chain.rows)}</Light>
              )}
              {chain.broken !== null && <Light tone="red">{m.chainBroken(chain.broken)}</Light>}
              {chain.missing && <Light tone="red">{m.chainCut(chain.missing.from, chain.missing.to)}</Light>}
            </span>
          )
        }
      >
        <Form method="post" action={at.audit.export()} reloadDocument>
          {Object.entries(only).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit">{words.exportAudit}</Button>
        </Form>
      </PageHeader>
      <FilterBar>
        <FilterSelect
          name="actor"
          label={words.filters.actor}
          options={people.map(({ id, name, nameEn }) => ({
            value: id,
            label: nameIn(locale, { name, nameEn }),
          }))}
        />
        <FilterSelect name="action" label={words.filters.action} options={actions} />
        <DayFilter name="from" label={m.auditFilters.from} value={filter.from} />
        <DayFilter name="to" label={m.auditFilters.to} value={filter.to} />
        {filter.subject && (
          <>
            <input type="hidden" name="subject" value={filter.subject} />
            <span className="z-small z-secondary">{words.subjectOnly}</span>
          </>
        )}
      </FilterBar>
      {items.length === 0 ? (
        <EmptyState title={m.auditNone} />
      ) : (
        <AuditTable rows={items} label={m.audit} locale={locale} now={now} />
      )}
      {filter.after && (
        <p className="z-small accounts-after">
          <Link className="z-link z-tap" to={at.audit.list(new URLSearchParams(only))}>
            {words.whole}
          </Link>
        </p>
      )}
      <Pager next={next} />
    </div>
  )
}

/** What the address asks for but its page: kept by the export and by the way back to the first page. */
const shown = ({ actor, action, subject, from, to }: AuditFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ actor, action, subject, from, to }).filter(
      (pair): pair is [string, string] => !!pair[1],
    ),
  )

function DayFilter({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="z-row z-small z-muted">
      {label}
      <input
        key={value}
        className="z-input"
        type="date"
        name={name}
        min={firstDay}
        max={lastDay}
        defaultValue={value}
      />
    </label>
  )
}
