import { inArray, sql } from 'drizzle-orm'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { endKeys, nextEpoch, rolesChanged } from '#app/domain/cadres/keys.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import { accountRoles, accounts } from '#db/schema/cadres.ts'
import type { Draft } from '../landing/draft.ts'
import { importMessages } from '../messages.ts'
import { markGone, type Write } from './marking.server.ts'
import { hangsOn, type Reference, referencesTo } from './references.server.ts'

/** What follows from a name is no change of its own. */
const follows = new Set(['searched', 'sounds'])

/** Each account and each role has its line in the audit log, as if made by hand; roles are granted by who confirmed. */
export async function noteStaff(ctx: Context, work: readonly { draft: Draft }[]) {
  for (const { draft } of work) {
    const { table, id, told, values } = draft
    if (table !== 'accounts' && table !== 'accountRoles') continue
    await audit(ctx, {
      action: told!.event,
      subject: { kind: told!.kind, id },
      fields: draft.op === 'update' ? Object.keys(values).filter((field) => !follows.has(field)) : [],
      actorId: told!.actorId,
    })
  }
  const holders = work.flatMap(({ draft: { table, values } }) =>
    table === 'accountRoles' ? [String(values.accountId)] : [],
  )
  if (holders.length > 0) await rolesChanged(ctx, ...new Set(holders))
}

/** Accounts somebody uses: she has signed in, or something is of her. Roles that she was given are no use yet. */
async function inUse(
  ctx: Context,
  importId: string,
  ids: readonly string[],
  references: readonly Reference[],
) {
  const others = references.filter(({ child }) => child !== 'account_roles')
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select t.id from accounts t where t.id in (${listedIds(ids)})
      and (t.password_changed_at is not null or ${hangsOn('accounts', others, importId, false)})`)
  return new Set(rows.map(({ id }) => id))
}

const madeHere = async (ctx: Context, importId: string, ids: readonly string[]) => {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select w.record_id as id from import_writes w where w.import_id = ${importId} and w.table = 'accounts'
      and w.op = 'insert' and w.record_id in (${listedIds(ids)})`)
  return new Set(rows.map(({ id }) => id))
}

/** Roles that an import gave end today; those of an account that it made and somebody uses stay with it. */
export async function endRoles(ctx: Context, importId: string, group: readonly Write[]) {
  const roles = await ctx.db
    .select()
    .from(accountRoles)
    .where(inArray(accountRoles.id, idsOf(group)))
  const holders = roles.map(({ accountId }) => accountId)
  const [made, used] = await Promise.all([
    madeHere(ctx, importId, holders),
    inUse(ctx, importId, holders, await referencesTo(ctx.db)),
  ])
  const ends = roles.filter(
    ({ accountId, toDay }) => toDay === null && !(made.has(accountId) && used.has(accountId)),
  )
  const today = dayOf(ctx.now)
  await ctx.db
    .update(accountRoles)
    .set({ toDay: sql`greatest(from_day, ${today}::date)`, updatedAt: ctx.now })
    .where(
      inArray(
        accountRoles.id,
        ends.map(({ id }) => id),
      ),
    )
  await rolesChanged(ctx, ...new Set(ends.map(({ accountId }) => accountId)))
  for (const { id } of ends)
    await audit(ctx, { action: 'role.revoked', subject: { kind: 'role', id }, reason: why })
  await markGone(ctx, group, new Set(ends.map(({ id }) => id)))
}

/** Accounts that an import made are closed, since none is ever removed; those in use stay. */
export async function closeAccounts(
  ctx: Context,
  importId: string,
  group: readonly Write[],
  references: readonly Reference[],
) {
  const used = await inUse(ctx, importId, idsOf(group), references)
  const closing = idsOf(group).filter((id) => !used.has(id))
  await ctx.db
    .update(accounts)
    .set({ disabledAt: ctx.now, disabledReason: why, updatedAt: ctx.now, ...nextEpoch })
    .where(inArray(accounts.id, closing))
  await endKeys(ctx, ...closing)
  for (const id of closing)
    await audit(ctx, { action: 'account.disabled', subject: { kind: 'account', id }, reason: why })
  await markGone(ctx, group, new Set(closing))
}

const why = importMessages['zh-CN'].closedByRevert
const idsOf = (group: readonly Write[]) => group.map(({ recordId }) => recordId)
