import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { ContactForm } from '#app/domain/contacts/contact-form.tsx'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  ensureRole(ctx, contactVerbs['contacts.add'])
  return { id: uuidv7(), enterpriseId: readId(params.enterpriseId) }
})

export const action = act(contactVerbs['contacts.add'], {
  ids: { enterpriseId: 'enterpriseId' },
  to: (_, { part }) => at.enterprises.one(part('enterpriseId')),
})

export const shouldRevalidate = () => false

export default function NewContact() {
  const { id, enterpriseId } = useLoaderData<typeof loader>()
  const m = useMessages(contactMessages)
  return (
    <Sheet title={m.addTitle} closeTo={at.enterprises.one(enterpriseId)}>
      <ContactForm id={id} party={{ enterpriseId }} />
    </Sheet>
  )
}
