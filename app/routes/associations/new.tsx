import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { AssociationForm } from '#app/domain/associations/association-form.tsx'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx) => {
  ensureRole(ctx, associationVerbs['associations.create'])
  return { id: uuidv7() }
})

export const action = act(associationVerbs['associations.create'], {
  to: ({ id }) => at.associations.one(id),
})

export const shouldRevalidate = () => false

export default function NewAssociation() {
  const { id } = useLoaderData<typeof loader>()
  const m = useMessages(associationMessages)
  return (
    <Sheet title={m.create} closeTo={at.associations.list()}>
      <AssociationForm id={id} />
    </Sheet>
  )
}
