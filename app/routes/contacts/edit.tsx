import { useLoaderData, useLocation } from '@remix-run/react'
import { above } from '#app/addresses.ts'
import { ContactForm } from '#app/domain/contacts/contact-form.tsx'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { contactReads, contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { RemoveLink } from '#app/domain/record-dialogs.tsx'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { reading } from '#app/http/record-pages.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(reading(contactReads['contacts.get'], 'contactId'))

export const action = act(contactVerbs['contacts.change'], {
  id: 'contactId',
  to: (_, { url }) => above(url),
})

export default function EditContact() {
  const contact = useLoaderData<typeof loader>()
  const m = useMessages(contactMessages)
  return (
    <Sheet title={m.edit} closeTo={above(useLocation())}>
      <ContactForm
        id={contact.id}
        party={{}}
        contact={contact}
        foot={<RemoveLink abilities={contact.abilities} label={m.remove} />}
      />
    </Sheet>
  )
}
