import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { businessRoles } from '#app/domain/actor.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { CareHistory } from '#app/domain/liaison/care-history.tsx'
import { liaisonMessages } from '#app/domain/liaison/messages.ts'
import { canAssign } from '#app/domain/liaison/permissions.ts'
import { listAssignments } from '#app/domain/liaison/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  ensureRole(ctx, { roles: businessRoles })
  const { id, name, nameEn } = await getEnterprise(ctx, readId(params.enterpriseId))
  const { items } = await listAssignments(ctx, { enterpriseId: id })
  return { firm: { id, name: nameIn(ctx.locale, { name, nameEn }) }, items, mayAssign: canAssign(ctx.actor) }
})

export default function FirmCare() {
  const { firm, items, mayAssign } = useLoaderData<typeof loader>()
  const m = useMessages(liaisonMessages)
  return (
    <Dialog title={`${m.history} ${firm.name}`} closeTo={at.enterprises.one(firm.id)}>
      <CareHistory firmId={firm.id} items={items} mayAssign={mayAssign} />
    </Dialog>
  )
}
