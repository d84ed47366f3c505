import { data } from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { findDevice, knownForDays, rememberDevice } from '#app/auth/known-devices.server.ts'
import { limits, startSession } from '#app/auth/session.server.ts'
import { allow, mayTry, wasRight, wasWrong } from '#app/auth/sign-in-delay.server.ts'
import { adminRoles, roles } from '#app/domain/actor.ts'
import { isAged } from '#app/domain/cadres/password-policy.ts'
import { passwordRuleOf } from '#app/domain/cadres/password-rule.server.ts'
import { PersonaCard } from '#app/domain/cadres/persona-card.tsx'
import { listPersonas } from '#app/domain/cadres/personas.server.ts'
import { opens } from '#app/domain/cadres/resets.server.ts'
import { askForAnother, findSignIn, recordSignIn } from '#app/domain/cadres/sign-in.server.ts'
import { signInMessages } from '#app/domain/cadres/sign-in-messages.ts'
import '#app/domain/cadres/sign-in.css'
import { optionalOneOf } from '#app/domain/forms.ts'
import type { PasswordRule } from '#app/domain/park/passwords.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { deviceCookie, readDeviceCookie, sessionCookie } from '#app/http/cookies.ts'
import { anyone, type Visitor } from '#app/http/door.server.ts'
import { readLocale } from '#app/http/locale.ts'
import { readForm } from '#app/http/read.server.ts'
import { redirectTo } from '#app/http/redirects.server.ts'
import { word } from '#app/http/wording.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LanguageSwitch } from '#app/shell/language-switch.tsx'
import { shellMessages } from '#app/shell/messages.ts'
import { hasDrafts } from '#app/ui/form/drafts.ts'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { Seal } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'

const SignInForm = z.strictObject({
  username: z.string().max(64).default(''),
  password: z.string().max(512).default(''),
  persona: optionalOneOf(roles),
})

export const loader = anyone(async (ctx, { door }) => ({
  personas: door.demo ? await listPersonas(ctx) : [],
}))

export const action = anyone(async (ctx, visitor) => {
  const { username, password, persona } = await readForm(visitor.request, SignInForm)
  const rule = await passwordRuleOf(ctx.db)
  allow(rule)
  if (persona && visitor.door.demo) {
    const chosen = (await listPersonas(ctx)).find(({ role }) => role === persona)
    const account = chosen && (await findSignIn(ctx, chosen.username))
    if (account) return begin(ctx, visitor, account, rule)
  }
  const account = await findSignIn(ctx, username)
  const device = account && (await findDevice(ctx.db, deviceOf(visitor), account.id))
  const attempt = { username, address: visitor.door.ip ?? '', device }
  if (!(await mayTry(attempt))) return refuse(visitor, new Refusal('tooMany', 'signIn.slowDown'))
  if (!(await opens(account, password)) || !account) {
    await recordSignIn(ctx, account, 'refused')
    const isOften = await wasWrong(attempt)
    return refuse(
      visitor,
      isOften ? new Refusal('tooMany', 'signIn.slowDown') : new Refusal('unauthorized', 'signIn.wrong'),
    )
  }
  await wasRight(attempt)
  return begin(ctx, visitor, account, rule)
})

const deviceOf = ({ request, door }: Visitor) =>
  readDeviceCookie(request.headers.get('Cookie') ?? undefined, door)

type SignIn = NonNullable<Awaited<ReturnType<typeof findSignIn>>>

async function begin(
  ctx: Parameters<typeof findSignIn>[0],
  visitor: Visitor,
  account: SignIn,
  rule: PasswordRule,
) {
  const { request, url, door } = visitor
  const userAgent = request.headers.get('User-Agent') ?? undefined
  if (isAged(account.passwordSetAt, ctx.now, rule)) await askForAnother(ctx, account.id)
  const secret = await startSession(ctx.db, account, { ip: door.ip, userAgent })
  await recordSignIn(ctx, account, 'done')
  const device = await rememberDevice(ctx.db, deviceOf(visitor), account.id)
  const headers = new Headers()
  headers.append('Set-Cookie', sessionCookie(door, secret, limits.absoluteHours * 3600))
  headers.append('Set-Cookie', deviceCookie(door, device, knownForDays))
  return redirectTo(url.searchParams.get('to'), { headers })
}

// Returned, not thrown: the attempt stays in the audit log.
function refuse({ request }: Visitor, refusal: Refusal) {
  return data({ refusal: word(refusal, readLocale(request)) }, { status: refusal.status })
}

export default function SignIn() {
  const { personas } = useLoaderData<typeof loader>()
  const { now, demo, park } = useRootData()
  const m = useMessages(signInMessages)
  const shell = useMessages(shellMessages)
  const locale = useLocale()
  const refusal = useRefusal()
  const [search] = useSearchParams()
  const to = search.get('to')
  const isOver = search.has('over')
  const action = at.signIn({ to: to ?? '', over: isOver ? 1 : '' })
  const [isKept, setKept] = useState(false)
  useEffect(() => setKept(hasDrafts()), [])
  const isAdmin = (role: string) => (adminRoles as readonly string[]).includes(role)
  return (
    <div className="sign-in">
      <header>
        <Seal />
        <b>{park?.short ?? shell.product}</b>
        <span className="z-muted">{m.place(park?.name)}</span>
        <LanguageSwitch />
      </header>
      <main className={demo ? 'sign-in-body' : 'sign-in-body sign-in-plain'}>
        {demo && (
          <section>
            <h1>{m.choose}</h1>
            <p className="z-muted z-small">{m.clock(formatInstant(now, locale, now, { year: true }))}</p>
            <Form method="post" action={action} className="sign-in-personas">
              {personas
                .filter(({ role }) => !isAdmin(role))
                .map((persona) => (
                  <PersonaCard key={persona.role} persona={persona} />
                ))}
            </Form>
            <Form method="post" action={action} className="sign-in-admins">
              <span className="z-muted z-small">{m.admins}</span>
              {personas
                .filter(({ role }) => isAdmin(role))
                .map(({ role }) => (
                  <button key={role} className="sign-in-admin" name="persona" value={role}>
                    {m.personas[role][0]}
                  </button>
                ))}
            </Form>
          </section>
        )}
        <section>
          <h2>{m.withAccount}</h2>
          {isOver && (
            <p className="z-light z-light-warn" role="status">
              {isKept ? m.kept : m.over}
            </p>
          )}
          <Form method="post" action={action} className="sign-in-form">
            {refusal && (
              <p className="z-form-error" role="alert">
                {refusal.message}
              </p>
            )}
            <label className="z-field">
              <span className="z-label">{m.fields.username}</span>
              <input
                className="z-input"
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                required
                maxLength={64}
              />
            </label>
            <label className="z-field">
              <span className="z-label">{m.fields.password}</span>
              <input
                className="z-input"
                name="password"
                type="password"
                autoComplete="current-password"
                required
                maxLength={128}
              />
            </label>
            <button className="z-button z-button-primary">{m.signIn}</button>
            <p className="z-muted z-small">{m.forgotten}</p>
          </Form>
        </section>
      </main>
      <footer className="z-muted z-small">{m.trace}</footer>
    </div>
  )
}
