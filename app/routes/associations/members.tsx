import { useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { MemberForm } from '#app/domain/associations/member-form.tsx'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { getAssociation } from '#app/domain/associations/queries.server.ts'
import { associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const { id } = await getAssociation(ctx, readId(params.associationId))
  return { id }
})

export const action = act(associationVerbs['associations.addMember'], {
  id: 'associationId',
  to: (_, { part }) => at.associations.one(part('associationId')),
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
