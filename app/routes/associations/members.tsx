import { redirect } from '@remix-run/node'
import { useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { MemberForm } from '#app/domain/associations/member-form.tsx'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { getAssociation } from '#app/domain/associations/queries.server.ts'
import { associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const { id } = await getAssociation(ctx, readId(params.associationId))
  return { id }
})

export const action = signedIn(async (ctx, { request, params }) => {
  const add = associationVerbs['associations.addMember']
  const id = readId(params.associationId)
  await perform(ctx, add, await readForm(request, add.input, { id }))
  return redirect(at.associations.one(id))
})

export default function AddMember() {
  const { associationId = '' } = useParams()
  const m = useMessages(associationMessages)
  return (
    <Dialog title={m.addMemberTitle} closeTo={at.associations.one(associationId)}>
      <MemberForm />
    </Dialog>
  )
}
