import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { accounts, apiTokens, sessions } from '#db/schema/cadres.ts'

/** Raised with an account's rights: sessions of the epoch before are over. */
export const nextEpoch = { sessionEpoch: sql`${accounts.sessionEpoch} + 1` }

export const endSessions = (ctx: Context, accountId: string) =>
  ctx.db.delete(sessions).where(eq(sessions.accountId, accountId))

/** Whatever lets somebody in as this account ends for good: browsers and programs alike. */
export async function endKeys(ctx: Context, accountId: string) {
  await endSessions(ctx, accountId)
  await ctx.db
    .update(apiTokens)
    .set({ revokedAt: ctx.now, updatedAt: ctx.now })
    .where(and(eq(apiTokens.accountId, accountId), isNull(apiTokens.revokedAt)))
}

/** The next request of the account's holder knows of her new roles. */
export async function roleChanged(ctx: Context, accountId: string) {
  await ctx.db
    .update(accounts)
    .set({ ...nextEpoch, updatedAt: ctx.now })
    .where(eq(accounts.id, accountId))
  await endKeys(ctx, accountId)
}
