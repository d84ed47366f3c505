import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { getRole } from '#app/domain/cadres/keep.server.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn((ctx, { params }) => getRole(ctx, readId(params.roleId)))

export const action = act(cadreVerbs['roles.revoke'], { id: 'roleId', to: ({ id }) => at.roles.one(id) })

export default function RevokeRole() {
  const { version, role, accountId } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  return (
    <Dialog title={`${m.revoke}: ${m.roleNames[role]}`} closeTo={at.roles.one(accountId)}>
      <ReasonForm version={version} hint={m.revokeHint} label={m.fields.reason} confirm={m.revoke} />
    </Dialog>
  )
}
