import { useLoaderData, useLocation } from '@remix-run/react'
import { above } from '#app/addresses.ts'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { getContact } from '#app/domain/contacts/queries.server.ts'
import { RevealForm } from '#app/domain/contacts/reveal-form.tsx'
import { contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const { name, canReveal } = await getContact(ctx, readId(params.contactId))
  ensure(canReveal, forbidden('contacts.reveal'))
  return { name }
})

export const action = act(contactVerbs['contacts.reveal'], { id: 'contactId' })

export default function RevealContact() {
  const { name } = useLoaderData<typeof loader>()
  const m = useMessages(contactMessages)
  return (
    <Dialog title={m.revealTitle} closeTo={above(useLocation())}>
      <RevealForm name={name} />
    </Dialog>
  )
}
