import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'

import { policyMessages } from '#app/domain/policies/messages.ts'
import { canEditPolicies } from '#app/domain/policies/permissions.ts'
import { PolicyForm } from '#app/domain/policies/policy-form.tsx'
import { getPolicy } from '#app/domain/policies/queries.server.ts'
import { policyVerbs } from '#app/domain/policies/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: policyMessages[locale].title, to: at.policies.list() },
    { label: policyMessages[locale].edit },
  ],
}

const verb = policyVerbs['policies.update']

export const loader = signedIn(async (ctx, { params }) => {
  ensure(canEditPolicies(ctx.actor), forbidden('policies.edit'))
  const { id, version, title, level, summary, ...rest } = await getPolicy(ctx, readId(params.policyId))
  const { titleEn, number, issuer, validFrom, validTo, legalBasis, summaryEn, conditions } = rest
  const optional = { titleEn, number, issuer, validFrom, validTo, legalBasis, summaryEn, conditions }
  const filled = Object.fromEntries(
    Object.entries(optional).map(([key, value]) => [key, value ?? '']),
  ) as Record<keyof typeof optional, string>
  return { defaults: { id, version, title, level, summary, ...filled } }
})

export const action = act(verb, {
  id: 'policyId',
  to: (_, { part }) => at.policies.one(part('policyId')),
})

export default function EditPolicy() {
  const { defaults } = useLoaderData<typeof loader>()
  const m = useMessages(policyMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.edit} />
      <PolicyForm defaults={defaults} />
    </div>
  )
}
