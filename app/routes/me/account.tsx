import { Form, Link, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import type { Role } from '#app/domain/actor.ts'
import { accountMessages } from '#app/domain/cadres/accounts-messages.ts'
import { deviceOf } from '#app/domain/cadres/device.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { getOwnAccount } from '#app/domain/cadres/own.server.ts'
import { passwordRuleOf } from '#app/domain/cadres/password-rule.server.ts'
import { listSessions } from '#app/domain/cadres/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { dayIn, formatDay, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { LanguageSwitch } from '#app/shell/language-switch.tsx'
import { shellMessages } from '#app/shell/messages.ts'
import { ThemeSwitch } from '#app/shell/theme-switch.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { ConfirmButton } from '#app/ui/feedback/confirm-button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Tag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import '#app/domain/cadres/accounts.css'
import { nameIn } from '#app/i18n/name-in.ts'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: cadreMessages[locale].me, to: at.me.account() }),
}

export const loader = signedIn(async (ctx, { door }) => {
  const [account, sessions, { minLength }] = await Promise.all([
    getOwnAccount(ctx),
    listSessions(ctx),
    passwordRuleOf(ctx.db),
  ])
  // A session's id stays here: it is half of a key.
  const devices = sessions.map(({ id, ...session }) => ({ ...session, isThis: id === door.sessionId }))
  const { epoch: _, ...facts } = account
  return { account: facts, devices, minLength, roles: ctx.actor.roles }
})

export default function Me() {
  const { account, devices, minLength, roles } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  const own = useMessages(accountMessages)
  const shell = useMessages(shellMessages)
  const locale = useLocale()
  const { now, today } = useRootData()
  const inEnglish = locale === 'en'
  const changed = account.passwordChangedAt && formatDay(dayIn(account.passwordChangedAt), locale, today)
  return (
    <div className="z-page accounts-own">
      <PageHeader title={nameIn(locale, account)} meta={<RoleTags roles={roles} />}>
        <Form method="post" action={at.signOut()} reloadDocument>
          <Button type="submit">{shell.signOut}</Button>
        </Form>
      </PageHeader>
      {roles.length === 0 && <p className="z-secondary">{own.noRoles}</p>}
      <PropertyList>
        <Property label={m.fields.username}>{account.username}</Property>
        <Property label={m.fields.unitId}>{inEnglish ? account.unitEn : account.unit}</Property>
        <Property label={m.fields.title}>{inEnglish ? account.titleEn : account.title}</Property>
        <Property label={m.fields.officePhone}>{account.officePhone}</Property>
      </PropertyList>
      <p className="z-small z-muted accounts-after">{own.officePhoneHint}</p>

      <Section
        title={m.password}
        count={changed ? own.changedOn(changed) : own.neverChanged}
        action={<LinkButton to={at.me.password()}>{m.password}</LinkButton>}
      >
        <p className="z-small z-secondary">{m.passwordHint(minLength)}</p>
      </Section>

      <Section
        title={m.sessions}
        count={devices.length}
        action={
          <Form method="post" action={at.me.signOutEverywhere()} reloadDocument>
            <ConfirmButton label={m.endAll} hint={m.endAllHint} confirm={m.endAll} danger />
          </Form>
        }
      >
        <ul className="accounts-lines">
          {devices.map((device) => (
            <li key={String(device.createdAt)}>
              <span>
                {deviceOf(device.userAgent) ?? m.unknownDevice} {device.isThis && <Tag>{own.thisDevice}</Tag>}
              </span>
              <span className="z-small z-muted">
                {own.signedInSince(formatInstant(device.createdAt, locale, now, { short: true }))} ·{' '}
                {m.lastSeen(formatInstant(device.lastSeenAt, locale, now, { short: true }))}
              </span>
            </li>
          ))}
        </ul>
      </Section>

      <Section title={own.appearance}>
        <div className="z-row">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </Section>

      <Section
        title={own.tokens}
        action={
          <Link className="z-link z-tap z-small" to={at.me.tokens()}>
            {own.tokens}
          </Link>
        }
      >
        <p className="z-small z-secondary">{own.tokensHint}</p>
      </Section>
    </div>
  )
}

function RoleTags({ roles }: { roles: readonly Role[] }) {
  const m = useMessages(cadreMessages)
  return roles.map((role) => <Tag key={role}>{m.roleNames[role]}</Tag>)
}
