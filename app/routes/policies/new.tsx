import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { NewPolicy } from '#app/domain/policies/forms.ts'
import { policyMessages } from '#app/domain/policies/messages.ts'
import { canEditPolicies } from '#app/domain/policies/permissions.ts'
import { policy } from '#app/domain/policies/record.ts'
import { policyVerbs } from '#app/domain/policies/verbs.server.ts'
import { RecordForm } from '#app/domain/record-form.tsx'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: policyMessages[locale].title, to: at.policies.list() },
    { label: policyMessages[locale].add },
  ],
}

const verb = policyVerbs['policies.add']

export const loader = signedIn(async (ctx) => {
  ensure(canEditPolicies(ctx.actor), forbidden('policies.edit'))
  return { id: uuidv7() }
})

export const action = act(verb, { to: (policy) => at.policies.one(policy.id) })

export default function NewPolicyRoute() {
  const { id } = useLoaderData<typeof loader>()
  const m = useMessages(policyMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.add} />
      <RecordForm
        of={policy}
        schema={NewPolicy}
        id={id}
        initial={{ level: 'park' }}
        given={{ legalBasis: { hint: m.noBasis } }}
        save={m.save}
        back={at.policies.list()}
      />
    </div>
  )
}
