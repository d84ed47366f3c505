import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts, apiTokens, units } from '#db/schema/cadres.ts'
import type { TokenEnd, TokenMake } from './forms.ts'

/** One's own account, as one's own page shows it. */
export async function getOwnAccount(ctx: Context) {
  const [account] = await ctx.db
    .select({
      id: accounts.id,
      username: accounts.username,
      name: accounts.name,
      nameEn: accounts.nameEn,
      title: accounts.title,
      titleEn: accounts.titleEn,
      officePhone: accounts.officePhone,
      unit: units.name,
      unitEn: units.nameEn,
      epoch: accounts.sessionEpoch,
      passwordChangedAt: accounts.passwordChangedAt,
      mustChangePassword: accounts.mustChangePassword,
    })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .where(eq(accounts.id, ctx.actor.id))
  if (!account) throw missing('cadres.missing')
  return account
}

/** One's own tokens of the API; what is stored of them never leaves the database. */
export function listTokens(ctx: Context) {
  return ctx.db
    .select({ id: apiTokens.id, name: apiTokens.name, createdAt: apiTokens.createdAt })
    .from(apiTokens)
    .where(and(eq(apiTokens.accountId, ctx.actor.id), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(50)
}

/** A new token for one's programs. The answer is the only time it is seen: the database keeps its SHA-256. */
export function makeToken(ctx: Context, form: TokenMake) {
  return inTransaction(ctx, async (ctx) => {
    const token = `zg_${randomBytes(32).toString('base64url')}`
    const [made] = await ctx.db
      .insert(apiTokens)
      .values({
        accountId: ctx.actor.id,
        name: form.name,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        tokenHash: createHash('sha256').update(token).digest('hex'),
      })
      .returning({ id: apiTokens.id })
    await record(ctx, { event: 'token.made', subject: { kind: 'token', id: made!.id } })
    return { id: made!.id, token }
  })
}

/** Ends one of one's own tokens, from the very next request. */
export function endToken(ctx: Context, form: TokenEnd) {
  return inTransaction(ctx, async (ctx) => {
    const [ended] = await ctx.db
      .update(apiTokens)
      .set({ revokedAt: ctx.now, updatedAt: ctx.now })
      .where(
        and(eq(apiTokens.id, form.id), eq(apiTokens.accountId, ctx.actor.id), isNull(apiTokens.revokedAt)),
      )
      .returning({ id: apiTokens.id })
    if (!ended) throw missing('cadres.tokenMissing')
    await record(ctx, { event: 'token.ended', subject: { kind: 'token', id: form.id } })
    return { id: form.id }
  })
}
