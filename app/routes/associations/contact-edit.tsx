import { useLoaderData, useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { ContactForm } from '#app/domain/contacts/contact-form.tsx'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { getContact } from '#app/domain/contacts/queries.server.ts'
import { contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn((ctx, { params }) => getContact(ctx, readId(params.contactId)))

export const action = act(contactVerbs['contacts.change'], {
  id: 'contactId',
  to: (_, { part }) => at.associations.one(part('associationId')),
})

export default function EditContact() {
  const contact = useLoaderData<typeof loader>()
  const { associationId = '' } = useParams()
  const m = useMessages(contactMessages)
  return (
    <Sheet title={m.edit} closeTo={at.associations.one(associationId)}>
      <ContactForm
        id={contact.id}
        party={{}}
        contact={contact}
        remove={at.associations.contacts.remove(associationId, contact.id)}
      />
    </Sheet>
  )
}
