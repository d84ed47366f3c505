import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { attachedToAssociation } from '#app/domain/associations/attached.server.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { canRemoveAssociation } from '#app/domain/associations/permissions.ts'
import { getAssociation } from '#app/domain/associations/queries.server.ts'
import { associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { attachedMessages } from '#app/domain/attached-messages.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const { id, version } = await getAssociation(ctx, readId(params.associationId))
  ensure(canRemoveAssociation(ctx.actor), forbidden('associations.remove'))
  return { id, version, hangs: await attachedToAssociation(ctx, id) }
})

export const action = act(associationVerbs['associations.remove'], {
  id: 'associationId',
  to: at.associations.list(),
})

export default function RemoveAssociation() {
  const { id, version, hangs } = useLoaderData<typeof loader>()
  const attached = useMessages(attachedMessages)
  const m = useMessages(associationMessages)
  return (
    <Dialog title={m.remove} closeTo={at.associations.one(id)}>
      <ReasonForm
        version={version}
        hint={`${attached.hangs(hangs)} ${m.removeHint}`}
        label={m.fields.reason}
        confirm={m.remove}
      />
    </Dialog>
  )
}
