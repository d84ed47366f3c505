import { useLoaderData, useLocation } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { enterpriseChoices } from '#app/domain/enterprises/choices.server.ts'
import { EnterpriseForm } from '#app/domain/enterprises/enterprise-form.tsx'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { enterpriseVerbs } from '#app/domain/enterprises/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const handle: CrumbHandle = { crumb: (_, locale) => ({ label: enterpriseMessages[locale].create }) }

export const loader = signedIn(async (ctx) => {
  ensureRole(ctx, enterpriseVerbs['enterprises.create'])
  return { id: uuidv7(), ...(await enterpriseChoices(ctx)) }
})

export const action = act(enterpriseVerbs['enterprises.create'], {
  to: (firm) => at.enterprises.one(firm.id),
})

/** The id is made once a form, so that a second submit creates nothing new. */
export const shouldRevalidate = () => false

export default function NewEnterprise() {
  const { id, industries } = useLoaderData<typeof loader>()
  const m = useMessages(enterpriseMessages)
  const { search } = useLocation()
  return (
    <Sheet title={m.create} closeTo={at.enterprises.list(search)}>
      <EnterpriseForm id={id} industries={industries} />
    </Sheet>
  )
}
