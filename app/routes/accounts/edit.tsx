import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { AccountForm } from '#app/domain/cadres/account-form.tsx'
import { listUnits } from '#app/domain/cadres/groups.server.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { canKeepAccounts } from '#app/domain/cadres/permissions.ts'
import { getAccount } from '#app/domain/cadres/queries.server.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  ensure(canKeepAccounts(ctx.actor), forbidden('cadres.accounts'))
  const [account, units] = await Promise.all([getAccount(ctx, readId(params.accountId)), listUnits(ctx)])
  return { account, units }
})

export const action = act(cadreVerbs['accounts.update'], {
  id: 'accountId',
  to: ({ id }) => at.accounts.one(id),
})

export default function EditAccount() {
  const { account, units } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  return (
    <Sheet title={m.edit} closeTo={at.accounts.one(account.id)}>
      <AccountForm id={account.id} units={units} account={account} />
    </Sheet>
  )
}
