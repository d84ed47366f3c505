import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { AssociationForm } from '#app/domain/associations/association-form.tsx'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { getAssociation } from '#app/domain/associations/queries.server.ts'
import { associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn((ctx, { params }) => getAssociation(ctx, readId(params.associationId)))

export const action = signedIn(async (ctx, { request, params }) => {
  const change = associationVerbs['associations.change']
  const { id } = await perform(
    ctx,
    change,
    await readForm(request, change.input, { id: params.associationId }),
  )
  return redirect(at.associations.one(id))
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
