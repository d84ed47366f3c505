import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { againstChanging } from '#app/domain/liaison/permissions.ts'
import { planChoices, planDefaults } from '#app/domain/liaison/plan-defaults.server.ts'
import { PlanForm } from '#app/domain/liaison/plan-form.tsx'
import { planMessages } from '#app/domain/liaison/plans-messages.ts'
import { careOf } from '#app/domain/liaison/queries.server.ts'
import { liaisonVerbs } from '#app/domain/liaison/verbs.server.ts'
import { refuse } from '#app/domain/refusal.ts'
import { readVerb } from '#app/http/act.server.ts'
import { acting, signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readFields, readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: (data as { firm: string }).firm },
    { label: planMessages[locale].write },
  ],
}

const { 'plans.update': update, 'plans.publish': publish } = liaisonVerbs

export const loader = signedIn(async (ctx, { params }) => {
  const defaults = await planDefaults(ctx, readId(params.planId))
  const [firm, care, choices] = await Promise.all([
    getEnterprise(ctx, defaults.enterpriseId),
    careOf(ctx, defaults.enterpriseId),
    planChoices(ctx),
  ])
  refuse(againstChanging(ctx.actor, care, defaults))
  return { defaults, firm: nameIn(ctx.locale, firm), ...choices }
})

export const action = acting(async (asker, visitor) => {
  const { next, ...fields } = await readFields(visitor.request)
  const id = readId(visitor.params.planId)
  const work = await readVerb(asker, visitor, update, { facts: { id } }, fields)
  return async (ctx) => {
    const plan = await work(ctx)
    if (next === 'publish') await perform(ctx, publish, { id, version: plan.version })
    return redirect(at.plans.one(id))
  }
})

export default function EditPlan() {
  const { defaults, policies, owners, firm } = useLoaderData<typeof loader>()
  const m = useMessages(planMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.of(firm)} />
      <PlanForm defaults={defaults} policies={policies} owners={owners} />
    </div>
  )
}
