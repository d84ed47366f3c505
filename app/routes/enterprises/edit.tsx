import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { enterpriseChoices } from '#app/domain/enterprises/choices.server.ts'
import { EnterpriseForm } from '#app/domain/enterprises/enterprise-form.tsx'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { enterpriseVerbs } from '#app/domain/enterprises/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const [firm, { industries }] = await Promise.all([
    getEnterprise(ctx, readId(params.enterpriseId)),
    enterpriseChoices(ctx),
  ])
  return { firm, industries }
})

export const action = act(enterpriseVerbs['enterprises.change'], {
  id: 'enterpriseId',
  to: ({ id }) => at.enterprises.one(id),
})

export default function EditEnterprise() {
  const { firm, industries } = useLoaderData<typeof loader>()
  const m = useMessages(enterpriseMessages)
  return (
    <Sheet title={m.edit} closeTo={at.enterprises.one(firm.id)}>
      <EnterpriseForm id={firm.id} firm={firm} industries={industries} />
    </Sheet>
  )
}
