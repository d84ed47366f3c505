import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { EndForm } from '#app/domain/liaison/end-form.tsx'
import { liaisonMessages } from '#app/domain/liaison/messages.ts'
import { canAssign } from '#app/domain/liaison/permissions.ts'
import { getAssignment } from '#app/domain/liaison/queries.server.ts'
import { liaisonVerbs } from '#app/domain/liaison/verbs.server.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  ensure(canAssign(ctx.actor), forbidden('liaison.assign'))
  const firm = await getEnterprise(ctx, readId(params.enterpriseId))
  const { enterpriseId, version, kind } = await getAssignment(ctx, readId(params.assignmentId))
  ensure(enterpriseId === firm.id, missing('liaison.missing'))
  return { firm: { id: firm.id, name: nameIn(ctx.locale, firm) }, assignment: { version, kind } }
})

export const action = act(liaisonVerbs['liaison.end'], {
  id: 'assignmentId',
  to: (_, { part }) => at.enterprises.care(part('enterpriseId')),
})

export default function EndCare() {
  const { firm, assignment } = useLoaderData<typeof loader>()
  const m = useMessages(liaisonMessages)
  return (
    <Dialog title={`${m.end} ${m.kinds[assignment.kind]}`} closeTo={at.enterprises.care(firm.id)}>
      <EndForm version={assignment.version} />
    </Dialog>
  )
}
