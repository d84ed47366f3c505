import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { limits, startSession } from '#app/auth/session.server.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { getOwnAccount } from '#app/domain/cadres/own.server.ts'
import { passwordRuleOf } from '#app/domain/cadres/password-rule.server.ts'
import { resetOfMine } from '#app/domain/cadres/resets.server.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { readVerb } from '#app/http/act.server.ts'
import { sessionCookie } from '#app/http/cookies.ts'
import { acting, signedIn } from '#app/http/door.server.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormFoot } from '#app/ui/form/form-parts.tsx'
import { NewPassword } from '#app/ui/form/new-password.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { useRootData } from '#app/ui/root-data.ts'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: cadreMessages[locale].me, to: at.me.account() },
    { label: cadreMessages[locale].password },
  ],
}

export const loader = signedIn(async (ctx) => {
  const { username, mustChangePassword, passwordChangedAt } = await getOwnAccount(ctx)
  const { minLength } = await passwordRuleOf(ctx.db)
  const isFirst = passwordChangedAt === null
  return { username, mustChangePassword, isFirst, minLength, reset: await resetOfMine(ctx) }
})

/** Changes the password; every session ends, and this browser begins a new one. */
export const action = acting(async (asker, visitor) => {
  const work = await readVerb(asker, visitor, cadreVerbs['password.change'])
  const { request, door } = visitor
  const userAgent = request.headers.get('User-Agent') ?? undefined
  return async (ctx) => {
    await work(ctx)
    const secret = await startSession(ctx.db, await getOwnAccount(ctx), { ip: door.ip, userAgent })
    return redirect(at.me.account(), {
      headers: { 'Set-Cookie': sessionCookie(door, secret, limits.absoluteHours * 3600) },
    })
  }
})

export default function ChangePassword() {
  const { username, mustChangePassword, isFirst, minLength, reset } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { now } = useRootData()
  const isEnglish = locale === 'en'
  const m = useMessages(cadreMessages)
  const refusal = useRefusal()
  const onlyWhole = refusal && Object.keys(refusal.fields).length === 0
  return (
    <div className="z-page">
      <PageHeader title={m.password} />
      <Form draft={false} className="z-form">
        {mustChangePassword && (
          <p className="z-secondary">{isFirst || reset ? m.passwordMust : m.passwordAged}</p>
        )}
        {reset && (
          <p role="note">
            {m.resetTold(
              (isEnglish ? reset.byEn : reset.by) ?? '',
              (isEnglish ? reset.releasedByEn : reset.releasedBy) ?? '',
              formatInstant(reset.at, locale, now),
            )}
          </p>
        )}
        {onlyWhole && (
          <p className="z-form-error" role="alert">
            {refusal.message}
          </p>
        )}
        <input type="hidden" autoComplete="username" value={username} readOnly />
        <TextInput
          label={m.fields.current}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          maxLength={512}
          error={refusal?.fields.current && refusal.message}
        />
        <NewPassword
          label={m.fields.password}
          name="password"
          required
          minLength={minLength}
          maxLength={128}
          hint={m.passwordHint(minLength)}
          error={refusal?.fieldMessages.password}
        />
        <FormFoot>
          <Button type="submit" tone="primary">
            {m.password}
          </Button>
        </FormFoot>
      </Form>
    </div>
  )
}
