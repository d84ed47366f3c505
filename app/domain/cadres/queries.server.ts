import { aliasedTable, and, asc, desc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { checkChain } from '#app/domain/activity/chain.server.ts'
import { addDays, instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { byBusinessClock } from '#app/domain/demo-clock.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { calledIfAny } from '#app/domain/named.server.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { written } from '#app/domain/written.server.ts'
import { auditLog } from '#db/schema/activity.ts'
import { accountRoles, accounts, sessions, units } from '#db/schema/cadres.ts'
import type { AccountFilter, AuditFilter } from './forms.ts'
import {
  accountAbilities,
  canKeepAccounts,
  canKeepRoles,
  canReadAudit,
  canReadDirectory,
} from './permissions.ts'

const pageSize = 50
const subjects = aliasedTable(accounts, 'subjects')

/** Colleagues in office: name, unit, office phone. Nothing else of an account leaves this query. */
export async function listDirectory(ctx: Context, { q }: AccountFilter) {
  ensure(canReadDirectory(ctx.actor), forbidden('cadres.directory'))
  const word = q.normalize('NFKC').toLowerCase()
  const items = await ctx.db
    .select({
      id: accounts.id,
      name: accounts.name,
      nameEn: accounts.nameEn,
      unit: units.name,
      unitEn: units.nameEn,
      officePhone: accounts.officePhone,
    })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .where(and(isNull(accounts.disabledAt), word ? nameMatches(accounts, word) : undefined))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .limit(200)
  return { items, next: null }
}

const roleNames = sql<
  string[]
>`array(select r.role from account_roles r where r.account_id = accounts.id and r.to_day is null order by r.role)`

/** Every account, for who keeps accounts or roles; without a hash, without business data. */
export async function listAccounts(ctx: Context, { q, state }: AccountFilter) {
  ensure(canKeepAccounts(ctx.actor) || canKeepRoles(ctx.actor), forbidden('cadres.accounts'))
  const word = q.normalize('NFKC').toLowerCase()
  const items = await accountRows(
    ctx,
    and(
      state === 'active'
        ? isNull(accounts.disabledAt)
        : state === 'disabled'
          ? sql`accounts.disabled_at is not null`
          : undefined,
      word
        ? or(nameMatches(accounts, word), sql`starts_with(lower(${accounts.username}), ${word})`)
        : undefined,
    ),
  )
  return { items, next: null }
}

/** The same with how many there are of each state, among those of that name. */
export async function accountsPage(ctx: Context, { q, state }: AccountFilter) {
  const { items: all } = await listAccounts(ctx, { q })
  const active = all.filter(({ disabledAt }) => !disabledAt)
  const disabled = all.filter(({ disabledAt }) => disabledAt)
  const counts = { all: all.length, active: active.length, disabled: disabled.length }
  return { items: { all, active, disabled }[state ?? 'all'], counts }
}

const accountRows = (ctx: Context, condition: SQL | undefined) =>
  ctx.db
    .select({
      id: accounts.id,
      version: accounts.version,
      username: accounts.username,
      name: accounts.name,
      nameEn: accounts.nameEn,
      unitId: accounts.unitId,
      unit: units.name,
      unitEn: units.nameEn,
      title: accounts.title,
      titleEn: accounts.titleEn,
      officePhone: accounts.officePhone,
      disabledAt: accounts.disabledAt,
      // The reason is the security administrator's to read (access.md).
      disabledReason: canKeepRoles(ctx.actor) ? accounts.disabledReason : sql<string | null>`null::text`,
      mustChangePassword: accounts.mustChangePassword,
      resetAt: accounts.resetAt,
      isReleased: sql<boolean>`${accounts.releaseHash} is not null`,
      roles: roleNames,
      lastSeenAt: byBusinessClock(
        sql`(select max(s.last_seen_at) from sessions s where s.account_id = accounts.id)`,
      ).mapWith(sessions.lastSeenAt) as SQL<Date | null>,
    })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .where(condition)
    .orderBy(sql`${accounts.disabledAt} is not null`, asc(accounts.username), asc(accounts.id))
    .limit(500)

export type AccountRow = Awaited<ReturnType<typeof listAccounts>>['items'][number]

export async function getAccount(ctx: Context, id: string) {
  ensure(canKeepAccounts(ctx.actor) || canKeepRoles(ctx.actor), forbidden('cadres.accounts'))
  const [account] = await accountRows(ctx, eq(accounts.id, id))
  if (!account) throw missing('cadres.missing')
  return { ...account, abilities: accountAbilities(ctx.actor, account) }
}

/** The dated roles of one account, those in force first. */
export async function listRoles(ctx: Context, accountId: string) {
  ensure(canKeepRoles(ctx.actor), forbidden('cadres.roles'))
  return ctx.db
    .select({
      id: accountRoles.id,
      version: accountRoles.version,
      role: accountRoles.role,
      fromDay: accountRoles.fromDay,
      toDay: accountRoles.toDay,
    })
    .from(accountRoles)
    .where(eq(accountRoles.accountId, accountId))
    .orderBy(sql`${accountRoles.toDay} is not null`, desc(accountRoles.fromDay), asc(accountRoles.id))
}

/** One's own signed-in browsers. */
export function listSessions(ctx: Context) {
  return ctx.db
    .select({
      id: sessions.id,
      createdAt: byBusinessClock(sql`sessions.created_at`).mapWith(sessions.createdAt) as SQL<Date>,
      lastSeenAt: byBusinessClock(sql`sessions.last_seen_at`).mapWith(sessions.lastSeenAt) as SQL<Date>,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(eq(sessions.accountId, ctx.actor.id))
    .orderBy(desc(sessions.lastSeenAt), asc(sessions.id))
    .limit(20)
}

/** The audit log, newest first, for the audit administrator alone. Days are the wall clock's. */
export async function listAudit(ctx: Context, filter: AuditFilter, size = pageSize) {
  ensure(canReadAudit(ctx.actor), forbidden('cadres.audit'))
  const rows = await ctx.db
    .select({
      seq: auditLog.seq,
      at: auditLog.at,
      businessAt: auditLog.businessAt,
      actorId: auditLog.actorId,
      actor: calledIfAny(ctx, accounts),
      action: auditLog.action,
      subjectKind: auditLog.subjectKind,
      subjectId: auditLog.subjectId,
      subject: calledIfAny(ctx, subjects),
      result: auditLog.result,
      via: auditLog.via,
      ip: auditLog.ip,
      fields: auditLog.fields,
      reason: auditLog.reason,
      hash: auditLog.hash,
    })
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.actorId))
    // Of what was acted on, an account alone is known to the audit administrator by its name (access.md).
    .leftJoin(subjects, and(eq(auditLog.subjectKind, 'account'), eq(subjects.id, auditLog.subjectId)))
    .where(
      and(
        filter.actor ? eq(auditLog.actorId, filter.actor) : undefined,
        filter.action ? sql`starts_with(${auditLog.action}, ${filter.action})` : undefined,
        filter.subject ? eq(auditLog.subjectId, filter.subject) : undefined,
        filter.via ? eq(auditLog.via, filter.via) : undefined,
        // Written out, as the indexes of the rare ones are.
        filter.via && filter.via !== 'page' ? sql`${auditLog.via} <> 'page'` : undefined,
        filter.result ? sql`${auditLog.result} in ${written([filter.result])}` : undefined,
        filter.from ? gte(auditLog.at, instantOf(filter.from)) : undefined,
        filter.to ? lt(auditLog.at, instantOf(addDays(filter.to, 1))) : undefined,
        filter.after ? lt(auditLog.seq, filter.after) : undefined,
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(size + 1)
  const items = rows.slice(0, size).map((row) => ({ ...row, id: String(row.seq) }))
  return { items, next: rows.length > size ? String(items.at(-1)!.seq) : null }
}

export type AuditRow = Awaited<ReturnType<typeof listAudit>>['items'][number]

/** Whether the audit log is what was written, and all of it. */
export async function verifyChain(ctx: Context) {
  ensure(canReadAudit(ctx.actor), forbidden('cadres.audit'))
  return checkChain(ctx.db)
}
