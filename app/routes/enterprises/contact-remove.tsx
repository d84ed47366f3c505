import { redirect } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { getContact } from '#app/domain/contacts/queries.server.ts'
import { contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn((ctx, { params }) => getContact(ctx, readId(params.contactId)))

export const action = signedIn(async (ctx, { request, params }) => {
  const remove = contactVerbs['contacts.remove']
  await perform(ctx, remove, await readForm(request, remove.input, { id: params.contactId }))
  return redirect(at.enterprises.one(readId(params.enterpriseId)))
})

export default function RemoveContact() {
  const contact = useLoaderData<typeof loader>()
  const { enterpriseId = '' } = useParams()
  const m = useMessages(contactMessages)
  return (
    <Dialog title={m.removeOf(contact.name)} closeTo={at.enterprises.one(enterpriseId)}>
      <ReasonForm version={contact.version} hint={m.removeHint} label={m.fields.reason} confirm={m.remove} />
    </Dialog>
  )
}
