import { useLoaderData, useLocation } from '@remix-run/react'
import { above } from '#app/addresses.ts'
import { ContactForm } from '#app/domain/contacts/contact-form.tsx'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { making } from '#app/http/record-pages.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(making(contactVerbs['contacts.add']))

export const action = act(contactVerbs['contacts.add'], { ids: 'all', to: (_, { url }) => above(url) })

export const shouldRevalidate = () => false

export default function NewContact() {
  const { id, known } = useLoaderData<typeof loader>()
  const m = useMessages(contactMessages)
  return (
    <Sheet title={m.addTitle} closeTo={above(useLocation())}>
      <ContactForm id={id} party={known} />
    </Sheet>
  )
}
