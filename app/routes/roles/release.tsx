import { useActionData, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { accountMessages } from '#app/domain/cadres/accounts-messages.ts'
import '#app/domain/cadres/accounts.css'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { canKeepRoles } from '#app/domain/cadres/permissions.ts'
import { getAccount } from '#app/domain/cadres/queries.server.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { conflict, ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  ensure(canKeepRoles(ctx.actor), forbidden('cadres.roles'))
  const { id, version, resetAt } = await getAccount(ctx, readId(params.accountId))
  ensure(resetAt !== null, conflict('cadres.notReset'))
  return { id, version }
})

/** The answer is the only place where the code is ever seen. */
export const action = act(cadreVerbs['accounts.releaseReset'], { id: 'accountId' })

export default function ReleaseReset() {
  const { id, version } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const m = useMessages(cadreMessages)
  const words = useMessages(accountMessages)
  const refusal = useRefusal()
  const code = made && 'code' in made ? made.code : null
  return (
    <Dialog title={m.release} closeTo={at.roles.one(id)}>
      {code ? (
        <div className="accounts-token" role="status">
          <span className="z-small z-secondary">{m.releaseCode}</span>
          <code>{code}</code>
          <span>
            <CopyButton text={code} label={words.copy} />
          </span>
        </div>
      ) : (
        <Form draft={false} className="z-form">
          <input type="hidden" name="version" value={version} />
          <FormError refusal={refusal} />
          <p className="z-secondary">{m.releaseHint}</p>
          <FormFoot>
            <Button type="submit" tone="primary">
              {m.release}
            </Button>
          </FormFoot>
        </Form>
      )}
    </Dialog>
  )
}
