import { above } from '#app/addresses.ts'
import { contact } from '#app/domain/contacts/record.ts'
import { contactReads, contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { RemoveRecord } from '#app/domain/record-dialogs.tsx'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { reading } from '#app/http/record-pages.server.ts'

export const loader = signedIn(reading(contactReads['contacts.get'], 'contactId'))

export const action = act(contactVerbs['contacts.remove'], {
  id: 'contactId',
  to: (_, { url }) => above(url),
})

export default function RemoveContact() {
  return <RemoveRecord of={contact} />
}
