import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { planChanges } from '#app/domain/liaison/plan-diff.ts'
import { PlanPage } from '#app/domain/liaison/plan-page.tsx'
import { type FullPlan, getPlan, listPlans } from '#app/domain/liaison/plan-queries.server.ts'
import { planMessages } from '#app/domain/liaison/plans-messages.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageError } from '#app/shell/error-boundary.tsx'

type Data = { firm: { id: string; name: string } }

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: (data as Data).firm.name, to: at.enterprises.one((data as Data).firm.id) },
    { label: planMessages[locale].title },
  ],
}

export const loader = signedIn(async (ctx, { params, url }) => {
  const plan = await getPlan(ctx, readId(params.planId))
  const [firm, versions] = await Promise.all([
    getEnterprise(ctx, plan.enterpriseId),
    listPlans(ctx, { enterpriseId: plan.enterpriseId, after: undefined }),
  ])
  const asked = versions.items.find(({ id }) => id === url.searchParams.get('with') && id !== plan.id)
  const other = asked && (await getPlan(ctx, asked.id))
  return {
    beside:
      other?.access === 'full' && plan.access === 'full'
        ? { id: other.id, ...changesBetween(plan, other) }
        : null,
    plan,
    firm: { id: firm.id, name: nameIn(ctx.locale, firm), sample: firm.sample },
    versions: versions.items,
    draftId: versions.items.find(({ status }) => status === 'draft')?.id ?? null,
  }
})

// Whichever of the two is open, the later one is told by what it changes of the earlier.
function changesBetween(one: FullPlan, other: FullPlan) {
  const [from, to] = one.number < other.number ? [one, other] : [other, one]
  return { numbers: [from.number, to.number] as [number, number], changes: planChanges(from, to) }
}

export default function PlanRoute() {
  return <PlanPage {...useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = PageError
