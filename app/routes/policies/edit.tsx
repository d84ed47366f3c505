import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { PolicyChange } from '#app/domain/policies/forms.ts'
import { policyMessages } from '#app/domain/policies/messages.ts'
import { canEditPolicies } from '#app/domain/policies/permissions.ts'
import { getPolicy } from '#app/domain/policies/queries.server.ts'
import { policy } from '#app/domain/policies/record.ts'
import { policyVerbs } from '#app/domain/policies/verbs.server.ts'
import { RecordForm } from '#app/domain/record-form.tsx'
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
  return getPolicy(ctx, readId(params.policyId))
})

export const action = act(verb, {
  id: 'policyId',
  to: (_, { part }) => at.policies.one(part('policyId')),
})

export default function EditPolicy() {
  const row = useLoaderData<typeof loader>()
  const m = useMessages(policyMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.edit} />
      <RecordForm
        of={policy}
        schema={PolicyChange}
        id={row.id}
        row={row}
        given={{ legalBasis: { hint: m.noBasis } }}
        save={m.save}
        back={at.policies.one(row.id)}
      />
    </div>
  )
}
