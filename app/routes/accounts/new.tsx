import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { AccountForm } from '#app/domain/cadres/account-form.tsx'
import { listUnits } from '#app/domain/cadres/groups.server.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { passwordRuleOf } from '#app/domain/cadres/password-rule.server.ts'
import { canKeepAccounts } from '#app/domain/cadres/permissions.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx) => {
  ensure(canKeepAccounts(ctx.actor), forbidden('cadres.accounts'))
  const [units, { minLength }] = await Promise.all([listUnits(ctx), passwordRuleOf(ctx.db)])
  return { id: uuidv7(), units, minLength }
})

export const action = act(cadreVerbs['accounts.create'], { to: ({ id }) => at.accounts.one(id) })

export const shouldRevalidate = () => false

export default function NewAccount() {
  const { id, units, minLength } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  return (
    <Sheet title={m.create} closeTo={at.accounts.list()}>
      <AccountForm id={id} units={units} minLength={minLength} />
    </Sheet>
  )
}
