import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { canKeepAccounts } from '#app/domain/cadres/permissions.ts'
import { getAccount } from '#app/domain/cadres/queries.server.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  ensure(canKeepAccounts(ctx.actor), forbidden('cadres.accounts'))
  const { id, version } = await getAccount(ctx, readId(params.accountId))
  return { id, version }
})

export const action = act(cadreVerbs['accounts.enable'], {
  id: 'accountId',
  to: ({ id }) => at.accounts.one(id),
})

export default function EnableAccount() {
  const { id, version } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  return (
    <Dialog title={m.enable} closeTo={at.accounts.one(id)}>
      <ReasonForm version={version} hint={m.enableHint} label={m.fields.reason} confirm={m.enable} />
    </Dialog>
  )
}
