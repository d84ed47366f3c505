import { Outlet, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { can, ensureCan } from '#app/domain/abilities.ts'
import { accountName } from '#app/domain/cadres/account-columns.tsx'
import { accountMessages } from '#app/domain/cadres/accounts-messages.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { getAccount } from '#app/domain/cadres/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { dayIn, formatDay, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { ReadingPane } from '#app/ui/layout/reading-pane.tsx'
import { Tag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'

export const loader = signedIn(async (ctx, { params }) => {
  const account = await getAccount(ctx, readId(params.accountId))
  ensureCan(account, 'accounts.update')
  return { account }
})

export default function Account() {
  const { account } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  const words = useMessages(accountMessages)
  const locale = useLocale()
  const { now, today } = useRootData()
  const name = accountName(account, locale)
  const inEnglish = locale === 'en'
  const _here = at.accounts.one(account.id)
  const state = account.disabledAt
    ? words.disabledSince(formatDay(dayIn(account.disabledAt), locale, today))
    : account.resetAt
      ? account.isReleased
        ? m.released
        : m.waitsForRelease
      : account.mustChangePassword
        ? m.mustChange
        : m.states.active
  return (
    <ReadingPane closeTo={at.accounts.list()} label={name}>
      <div className="accounts-pane">
        <h1>{name}</h1>
        <PropertyList>
          <Property label={m.fields.username}>{account.username}</Property>
          <Property label={words.facts.state}>{state}</Property>
          <Property label={words.facts.unit}>{inEnglish ? account.unitEn : account.unit}</Property>
          <Property label={words.facts.title}>{inEnglish ? account.titleEn : account.title}</Property>
          <Property label={words.facts.phone}>{account.officePhone}</Property>
          <Property label={m.roles}>
            {account.roles.length > 0 && (
              <span className="z-row">
                {account.roles.map((role) => (
                  <Tag key={role}>{m.roleNames[role as keyof typeof m.roleNames]}</Tag>
                ))}
              </span>
            )}
          </Property>
          <Property label={words.facts.lastSeen}>
            {account.lastSeenAt ? formatInstant(account.lastSeenAt, locale, now) : words.never}
          </Property>
        </PropertyList>
        <div className="z-row accounts-after">
          <LinkButton tone="primary" to={at.accounts.edit(account.id)} preventScrollReset>
            {m.edit}
          </LinkButton>
          <LinkButton to={at.accounts.reset(account.id)} preventScrollReset>
            {m.reset}
          </LinkButton>
          {can(account, 'accounts.enable') && (
            <LinkButton to={at.accounts.enable(account.id)} preventScrollReset>
              {m.enable}
            </LinkButton>
          )}
          {can(account, 'accounts.disable') && (
            <LinkButton tone="quiet" to={at.accounts.disable(account.id)} preventScrollReset>
              {m.disable}
            </LinkButton>
          )}
        </div>
        <p className="z-small z-muted accounts-after">{words.rolesBy}</p>
      </div>
      <Outlet />
    </ReadingPane>
  )
}
