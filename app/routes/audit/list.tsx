import { Form, Link, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import type { ChainCheck } from '#app/domain/activity/chain.server.ts'
import '#app/domain/cadres/accounts.css'
import { AuditTable } from '#app/domain/cadres/audit-columns.tsx'
import { AuditFilters } from '#app/domain/cadres/audit-filters.tsx'
import { auditMessages } from '#app/domain/cadres/audit-messages.ts'
import { AuditFilter } from '#app/domain/cadres/forms.ts'
import { auditChoices } from '#app/domain/cadres/keep.server.ts'
import { listAudit, verifyChain } from '#app/domain/cadres/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { changedNames, eventName } from '#app/http/wording.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { Pager } from '#app/ui/table/data-table.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: auditMessages[locale].title, to: at.audit.list() }),
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
  const m = useMessages(auditMessages)
  const { demo } = useRootData()
  const only = shown(filter)
  return (
    <div className="z-page">
      <PageHeader title={m.title} meta={chain && <ChainLine chain={chain} />}>
        <Form method="post" action={at.audit.export()} reloadDocument>
          {Object.entries(only).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit">{m.exportAudit}</Button>
        </Form>
      </PageHeader>
      <AuditFilters filter={filter} people={people} actions={actions} />
      {filter.subject && <OnlyOne id={filter.subject} kind={items[0]?.subjectKind} />}
      <p className="z-small z-muted accounts-audit-said">
        {demo && m.wallClock} {m.kindsOnly}
      </p>
      {items.length === 0 ? <EmptyState title={m.none} /> : <AuditTable rows={items} label={m.title} />}
      {filter.after && (
        <p className="z-small accounts-after">
          <Link className="z-link z-tap" to={at.audit.list(new URLSearchParams(only))}>
            {m.whole}
          </Link>
        </p>
      )}
      <Pager next={next} />
    </div>
  )
}

/** Whether the log is what was written, which opening the page has just looked at. */
function ChainLine({ chain }: { chain: ChainCheck }) {
  const m = useMessages(auditMessages)
  const { rows, broken, missing, head } = chain
  return (
    <span title={head ? m.head(head) : undefined}>
      {broken === null && missing === null && <Light tone="good">{m.chainGood(rows)}</Light>}
      {broken !== null && <Light tone="red">{m.chainBroken(broken)}</Light>}
      {missing && <Light tone="red">{m.chainCut(missing.from, missing.to)}</Light>}
    </span>
  )
}

/** Of which object the rows are, with its whole id to take along. */
function OnlyOne({ id, kind }: { id: string; kind?: string | null }) {
  const m = useMessages(auditMessages)
  return (
    <p className="z-row z-small accounts-audit-said">
      {m.only([kind && (m.kinds[kind] ?? kind), id].filter(Boolean).join(' '))}
      <CopyButton text={id} label={m.copyId} />
    </p>
  )
}

/** What the address asks for but its page: kept by the export and by the way back to the first page. */
const shown = ({ after: _, ...filter }: AuditFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((pair): pair is [string, string] => !!pair[1]))
