import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { AssociationForm } from '#app/domain/associations/association-form.tsx'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { getAssociation } from '#app/domain/associations/queries.server.ts'
import { associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn((ctx, { params }) => getAssociation(ctx, readId(params.associationId)))

export const action = act(associationVerbs['associations.change'], {
  id: 'associationId',
  to: ({ id }) => at.associations.one(id),
})

export default function EditAssociation() {
  const association = useLoaderData<typeof loader>()
  const m = useMessages(associationMessages)
  return (
    <Sheet title={m.edit} closeTo={at.associations.one(association.id)}>
      <AssociationForm id={association.id} association={association} />
    </Sheet>
  )
}
