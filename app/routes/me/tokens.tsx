import { useActionData, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { accountMessages } from '#app/domain/cadres/account-messages.ts'
import { Form } from '#app/ui/form/form.tsx'
import '#app/domain/cadres/accounts.css'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { listTokens } from '#app/domain/cadres/own.server.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { ConfirmButton } from '#app/ui/feedback/confirm-button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { TextInput } from '#app/ui/form/field.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { useRootData } from '#app/ui/root-data.ts'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: cadreMessages[locale].me, to: at.me.account() },
    { label: accountMessages[locale].tokens },
  ],
}

export const loader = signedIn(async (ctx) => ({ tokens: await listTokens(ctx) }))

/** The answer is the only place where a token is ever seen. */
export const action = act(cadreVerbs['tokens.make'])

export default function Tokens() {
  const { tokens } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const m = useMessages(accountMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const refusal = useRefusal()
  return (
    <div className="z-page accounts-own">
      <PageHeader title={m.tokens} />
      {made && 'token' in made && (
        <div className="accounts-token" role="status">
          <code>{made.token}</code>
          <span className="z-small z-secondary">{m.tokenOnce}</span>
          <span>
            <CopyButton text={made.token} label={m.copy} />
          </span>
        </div>
      )}
      <p className="z-small z-secondary">{m.tokensHint}</p>
      {tokens.length === 0 ? (
        <p className="z-muted accounts-after">{m.tokenNone}</p>
      ) : (
        <ul className="accounts-lines accounts-after">
          {tokens.map(({ id, name, createdAt }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="z-small z-muted">{m.madeOn(formatDay(dayIn(createdAt), locale, today))}</span>
              <Form draft={false} action={at.me.tokenEnd(id)}>
                <ConfirmButton label={m.tokenEnd} hint={m.tokenEndHint(name)} confirm={m.tokenEnd} danger />
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form className="z-form accounts-after">
        <TextInput
          label={m.tokenName}
          name="name"
          required
          maxLength={60}
          error={refusal?.fieldMessages.name}
        />
        <span>
          <Button type="submit" tone="primary">
            {m.tokenMake}
          </Button>
        </span>
      </Form>
    </div>
  )
}
