import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { passwordRuleOf } from '#app/domain/cadres/password-rule.server.ts'
import { canKeepAccounts } from '#app/domain/cadres/permissions.ts'
import { getAccount } from '#app/domain/cadres/queries.server.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { NewPassword } from '#app/ui/form/new-password.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  ensure(canKeepAccounts(ctx.actor), forbidden('cadres.accounts'))
  const { id, version } = await getAccount(ctx, readId(params.accountId))
  const { minLength } = await passwordRuleOf(ctx.db)
  return { id, version, minLength }
})

export const action = act(cadreVerbs['accounts.resetPassword'], {
  id: 'accountId',
  to: ({ id }) => at.accounts.one(id),
})

export default function ResetPassword() {
  const { id, version, minLength } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  const refusal = useRefusal()
  return (
    <Dialog title={m.reset} closeTo={at.accounts.one(id)}>
      <Form draft={false} className="z-form">
        <input type="hidden" name="version" value={version} />
        <FormError refusal={refusal} />
        <NewPassword
          label={m.fields.password}
          name="password"
          required
          minLength={minLength}
          maxLength={128}
          hint={`${m.passwordNeeds(minLength)} ${m.resetHint}`}
          error={refusal?.fieldMessages.password}
        />
        <FormFoot>
          <Button type="submit" tone="primary">
            {m.reset}
          </Button>
        </FormFoot>
      </Form>
    </Dialog>
  )
}
