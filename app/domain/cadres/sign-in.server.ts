import { eq, type SQL, sql } from 'drizzle-orm'
import { audit } from '#app/domain/activity/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { accounts } from '#db/schema/cadres.ts'

/** What signing in needs to know of an account, by username; disabled accounts have no hash to match. */
export async function findSignIn(ctx: Context, username: string) {
  const [account] = await ctx.db
    .select({
      id: accounts.id,
      name: accounts.name,
      epoch: accounts.sessionEpoch,
      resetAt: accounts.resetAt,
      releaseHash: accounts.releaseHash,
      passwordSetAt:
        sql`coalesce(${accounts.passwordChangedAt}, ${accounts.resetAt}, ${accounts.createdAt})`.mapWith(
          accounts.createdAt,
        ) as SQL<Date>,
      hash: sql<string | null>`case when ${accounts.disabledAt} is null then ${accounts.passwordHash} end`,
    })
    .from(accounts)
    .where(eq(sql`lower(${accounts.username})`, username.toLowerCase()))
  return account
}

/** Writes a sign-in, or a failed one, to the audit log. */
export function recordSignIn(ctx: Context, account: { id: string } | undefined, result: 'done' | 'refused') {
  const subject = account ? { kind: 'account', id: account.id } : undefined
  return audit(ctx, { action: 'session.started', subject, result, actorId: account?.id ?? null })
}

/** Her password is old: she chooses another before anything else. */
export const askForAnother = ({ db }: Context, id: string) =>
  db.update(accounts).set({ mustChangePassword: true }).where(eq(accounts.id, id))
