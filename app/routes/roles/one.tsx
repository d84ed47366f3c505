import { Link, Outlet, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { accountName } from '#app/domain/cadres/account-columns.tsx'
import { accountMessages } from '#app/domain/cadres/accounts-messages.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { getAccount, listRoles } from '#app/domain/cadres/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { ReadingPane } from '#app/ui/layout/reading-pane.tsx'
import { useRootData } from '#app/ui/root-data.ts'

export const loader = signedIn(async (ctx, { params }) => {
  const id = readId(params.accountId)
  const [roles, account] = await Promise.all([listRoles(ctx, id), getAccount(ctx, id)])
  const { name, nameEn, unit, unitEn, disabledAt, disabledReason, resetAt, isReleased, abilities } = account
  const facts = { id, name, nameEn, unit, unitEn, disabledAt, disabledReason, resetAt, isReleased, abilities }
  return { ...facts, roles, isSelf: id === ctx.actor.id }
})

export default function RolesOf() {
  const { id, roles, isSelf, ...account } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  const words = useMessages(accountMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const name = accountName(account, locale)
  const unit = (locale === 'en' ? account.unitEn : account.unit) ?? words.unknownUnit
  const day = (value: string) => formatDay(value, locale, today, { year: true })
  const held = roles.filter(({ toDay }) => toDay === null)
  const past = roles.filter(({ toDay }) => toDay !== null)
  return (
    <ReadingPane closeTo={at.roles.list()} label={words.rolesOf(name)}>
      <div className="accounts-pane">
        <h1>{words.rolesOf(name)}</h1>
        <p className="z-small z-secondary">{unit}</p>
        {account.disabledAt && (
          <p className="z-small">
            {[words.disabledSince(day(dayIn(account.disabledAt))), account.disabledReason]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {account.resetAt && <p className="z-small">{account.isReleased ? m.released : m.waitsForRelease}</p>}
        <ul className="accounts-lines accounts-after">
          {held.map((role) => (
            <li key={role.id}>
              <b>{m.roleNames[role.role]}</b>
              <span className="z-small z-muted">{m.since(day(role.fromDay))}</span>
              {!isSelf && (
                <Link className="z-link z-small z-tap" to={at.roles.revoke(id, role.id)} preventScrollReset>
                  {m.revoke}
                </Link>
              )}
            </li>
          ))}
          {held.length === 0 && <li className="z-muted">{m.noRole}</li>}
        </ul>
        <div className="z-row accounts-after">
          <LinkButton tone="primary" to={at.roles.grant(id)} preventScrollReset>
            {m.grant}
          </LinkButton>
          {can(account, 'accounts.releaseReset') && (
            <LinkButton to={at.roles.release(id)} preventScrollReset>
              {m.release}
            </LinkButton>
          )}
        </div>
        {past.length > 0 && (
          <>
            <h3>{words.past}</h3>
            <ul className="accounts-lines accounts-past">
              {past.map((role) => (
                <li key={role.id}>
                  <span>{m.roleNames[role.role]}</span>
                  <span className="z-small">{m.until(day(role.fromDay), day(role.toDay ?? ''))}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Outlet />
    </ReadingPane>
  )
}
