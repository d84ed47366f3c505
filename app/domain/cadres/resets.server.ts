import { createHash, randomInt } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { missing, refuse } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import type { ResetRelease } from './forms.ts'
import { isPassword } from './hashing.server.ts'
import { againstGranting, againstReleasing } from './permissions.ts'

/*
 * A reset takes two people, and so does a new account. The system administrator gives a first password and is the only
 * one who knows it; the security administrator releases it and is the only one who sees the code. The owner, told both
 * in person, types one after the other. Neither of the two gets in alone, the owner cannot miss that her password ended, and the audit log
 * names both. A park's office has these two people and no other way to reach somebody for certain.
 */
const digits = 8

const digest = (code: string) => createHash('sha256').update(code).digest('hex')

/** A new code, and what is kept of it with who released it. */
export function makeCode({ actor }: Context) {
  const code = String(randomInt(10 ** digits)).padStart(digits, '0')
  return { code, released: { releasedBy: actor.id, releaseHash: digest(code) } }
}

/** Releases a reset that somebody else asked for; the answer is the only time the code is seen. */
export function releaseReset(ctx: Context, form: ResetRelease) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstGranting(ctx.actor))
    const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, form.id))
    if (!account) throw missing('cadres.missing')
    refuse(againstReleasing(ctx.actor, account))
    const { code, released } = makeCode(ctx)
    await save(ctx, accounts, account, form.version, released)
    await record(ctx, { event: 'account.resetReleased', subject: { kind: 'account', id: form.id } })
    return { id: form.id, code }
  })
}

type Keys = { hash: string | null; resetAt: Date | null; releaseHash: string | null }

/** Whether what was typed opens the account: its password, or after a reset the first password and the code behind it. */
export async function opens(account: Keys | undefined, typed: string) {
  if (!account?.resetAt) return isPassword(account?.hash, typed)
  const [first, code] = [typed.slice(0, -digits), typed.slice(-digits)]
  const isFirst = await isPassword(account.hash, first)
  return isFirst && account.releaseHash !== null && account.releaseHash === digest(code)
}

type Told = { at: string; by: string; byEn: string; releasedBy: string; releasedByEn: string }

/** Who reset the actor's password and who released it, for the actor to read; undefined when nobody did. */
export async function resetOfMine(ctx: Context) {
  const [found] = await ctx.db.execute<Told>(sql`
    select a.reset_at as at, b.name as by, b.name_en as "byEn", r.name as "releasedBy", r.name_en as "releasedByEn"
    from accounts a join accounts b on b.id = a.reset_by join accounts r on r.id = a.released_by
    where a.id = ${ctx.actor.id} and a.reset_at is not null`)
  return found && { ...found, at: new Date(found.at) }
}
