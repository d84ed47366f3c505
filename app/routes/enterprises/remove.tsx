import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { attachedMessages } from '#app/domain/attached-messages.ts'
import { attachedToFirm } from '#app/domain/enterprises/attached.server.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { canRemoveEnterprise } from '#app/domain/enterprises/permissions.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { enterpriseVerbs } from '#app/domain/enterprises/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const { id, version } = await getEnterprise(ctx, readId(params.enterpriseId))
  ensure(canRemoveEnterprise(ctx.actor), forbidden('enterprises.remove'))
  return { id, version, hangs: await attachedToFirm(ctx, id) }
})

export const action = act(enterpriseVerbs['enterprises.remove'], {
  id: 'enterpriseId',
  to: at.enterprises.list(),
})

export default function RemoveEnterprise() {
  const { id, version, hangs } = useLoaderData<typeof loader>()
  const attached = useMessages(attachedMessages)
  const m = useMessages(enterpriseMessages)
  return (
    <Dialog title={m.remove} closeTo={at.enterprises.one(id)}>
      <ReasonForm
        version={version}
        hint={`${attached.hangs(hangs)} ${m.removeHint}`}
        label={m.fields.reason}
        confirm={m.remove}
      />
    </Dialog>
  )
}
