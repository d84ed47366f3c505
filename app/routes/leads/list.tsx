import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { dayOf, daysBetween } from '#app/domain/calendar.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { LeadFilter, leadStatuses } from '#app/domain/projects/leads/forms.ts'
import { answerBy } from '#app/domain/projects/leads/lateness.ts'
import { LeadRow } from '#app/domain/projects/leads/lead-row.tsx'
import { leadMessages } from '#app/domain/projects/leads/messages.ts'
import { countLeads, listLeads } from '#app/domain/projects/leads/queries.server.ts'
import { projectMessages } from '#app/domain/projects/messages.ts'
import { canDecideLead, canSubmitLead } from '#app/domain/projects/permissions.ts'
import '#app/domain/projects/projects.css'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Pager } from '#app/ui/table/data-table.tsx'
import { FilterChips } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: projectMessages[locale].title, to: at.projects.list() },
    { label: leadMessages[locale].title, to: at.leads.list() },
  ],
}

export const loader = signedIn(async (ctx, { url }) => {
  ensure(canSubmitLead(ctx.actor), forbidden('leads.submit'))
  const filter = readSearch(url, LeadFilter)
  const [page, counts] = await Promise.all([listLeads(ctx, filter), countLeads(ctx)])
  const items = page.items.map((lead) => ({
    lead,
    days: daysBetween(dayOf(lead.submittedAt), dayOf(ctx.now)),
    isLate: lead.status === 'open' && answerBy(lead.submittedAt) < dayOf(ctx.now),
    mayDecide: lead.status === 'open' && canDecideLead(ctx.actor, lead),
  }))
  return { items, next: page.next, counts, status: filter.status }
})

/** Opening a sheet leaves the desk as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Leads() {
  const { items, next, counts, status } = useLoaderData<typeof loader>()
  const m = useMessages(leadMessages)
  const exports = useMessages(exportMessages)
  const { search } = useLocation()
  return (
    <div className="z-page">
      <PageHeader title={m.title} count={counts[status]}>
        {items.length > 0 && (
          <LinkButton to={at.leads.export(search)} preventScrollReset>
            {exports.export}
          </LinkButton>
        )}
        <LinkButton tone="primary" to={at.leads.new()}>
          {m.new}
        </LinkButton>
      </PageHeader>
      <FilterChips
        name="status"
        options={leadStatuses.map((value) => ({
          value: value === 'open' ? '' : value,
          label: m.statuses[value],
          count: counts[value],
        }))}
      />
      {items.length === 0 && <EmptyState title={m.empty[status]} />}
      <ul className="projects-leads">
        {items.map((item) => (
          <LeadRow key={item.lead.id} {...item} />
        ))}
      </ul>
      <Pager next={next} />
      <Outlet />
    </div>
  )
}
