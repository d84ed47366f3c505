import { useLoaderData, useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { getContact } from '#app/domain/contacts/queries.server.ts'
import { contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn((ctx, { params }) => getContact(ctx, readId(params.contactId)))

export const action = act(contactVerbs['contacts.remove'], {
  id: 'contactId',
  to: (_, { part }) => at.associations.one(part('associationId')),
})

export default function RemoveContact() {
  const contact = useLoaderData<typeof loader>()
  const { associationId = '' } = useParams()
  const m = useMessages(contactMessages)
  return (
    <Dialog title={m.removeOf(contact.name)} closeTo={at.associations.one(associationId)}>
      <ReasonForm version={contact.version} hint={m.removeHint} label={m.fields.reason} confirm={m.remove} />
    </Dialog>
  )
}
