import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { accounts, apiTokens, sessions } from '#db/schema/cadres.ts'

/** Raised with an account's rights: sessions of the epoch before are over. */
export const nextEpoch = { sessionEpoch: sql`${accounts.sessionEpoch} + 1` }

export const endSessions = (ctx: Context, ...accountIds: string[]) =>
  ctx.db.delete(sessions).where(inArray(sessions.accountId, accountIds))

/** Whatever lets somebody in as one of these accounts ends for good: browsers and programs alike. */
export async function endKeys(ctx: Context, ...accountIds: string[]) {
  await endSessions(ctx, ...accountIds)
  await ctx.db
    .update(apiTokens)
    .set({ revokedAt: ctx.now, updatedAt: ctx.now })
    .where(and(inArray(apiTokens.accountId, accountIds), isNull(apiTokens.revokedAt)))
}

/** The next request of whoever holds one of these accounts knows of her new roles. */
export async function rolesChanged(ctx: Context, ...accountIds: string[]) {
  await ctx.db
    .update(accounts)
    .set({ ...nextEpoch, updatedAt: ctx.now })
    .where(inArray(accounts.id, accountIds))
  await endKeys(ctx, ...accountIds)
}
