import { formatInstant, formatList } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { Tag } from '#app/ui/mark.tsx'
import { type Columns, columnsOf } from '#app/ui/table/columns.ts'
import { accountMessages } from './accounts-messages.ts'
import { cadreMessages } from './messages.ts'
import type { AccountRow } from './queries.server.ts'

const column = columnsOf<AccountRow>()
type Reader = { locale: Locale; now: string }

export const accountName = (account: Pick<AccountRow, 'name' | 'nameEn'>, locale: Locale) =>
  nameIn(locale, account)

const unitOf = (account: AccountRow, locale: Locale) =>
  (locale === 'en' ? account.unitEn : account.unit) ?? '—'

export function accountColumns({ locale, now }: Reader): Columns<AccountRow> {
  const m = cadreMessages[locale]
  return [
    column.accessor('name', {
      header: m.columns.name,
      cell: ({ row }) => accountName(row.original, locale),
    }),
    column.accessor('username', {
      header: m.columns.username,
      meta: { yields: 2 },
      cell: ({ getValue }) => getValue(),
    }),
    column.display({
      id: 'unit',
      header: m.columns.unit,
      meta: { yields: 3 },
      cell: ({ row }) => unitOf(row.original, locale),
    }),
    column.display({
      id: 'roles',
      header: m.columns.roles,
      cell: ({ row }) => rolesOf(row.original, locale),
    }),
    column.display({
      id: 'state',
      header: m.columns.state,
      meta: { width: 120 },
      cell: ({ row }) => <AccountState account={row.original} locale={locale} />,
    }),
    column.accessor('lastSeenAt', {
      header: m.columns.lastSeen,
      meta: { num: true, width: 160, yields: 1 },
      cell: ({ getValue }) => formatInstant(getValue(), locale, now, { short: true }),
    }),
  ]
}

const rolesOf = ({ roles }: AccountRow, locale: Locale) => {
  const names: Record<string, string> = cadreMessages[locale].roleNames
  return (
    formatList(
      roles.flatMap((role) => names[role] ?? []),
      locale,
    ) || '—'
  )
}

export function AccountState({ account, locale }: { account: AccountRow; locale: Locale }) {
  const m = cadreMessages[locale]
  if (account.disabledAt) return <Tag>{m.states.disabled}</Tag>
  return account.mustChangePassword ? m.mustChange : m.states.active
}

export function AccountPhoneRow({ account, locale, now }: Reader & { account: AccountRow }) {
  const seen = account.lastSeenAt
    ? cadreMessages[locale].lastSeen(formatInstant(account.lastSeenAt, locale, now, { short: true }))
    : accountMessages[locale].never
  return (
    <>
      <b>{accountName(account, locale)}</b>
      <span className="z-small">
        <AccountState account={account} locale={locale} />
      </span>
      <span className="z-second z-clip">
        {rolesOf(account, locale)} · {unitOf(account, locale)}
      </span>
      <span className="z-small z-muted">{account.lastSeenAt ? seen : ''}</span>
    </>
  )
}
