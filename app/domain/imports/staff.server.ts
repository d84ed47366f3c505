import { type SQL, sql } from 'drizzle-orm'
import {
  giveFirstPasswords,
  inventPasswords,
  releaseResets,
} from '#app/domain/cadres/first-passwords.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { conflict, ensure, refuse } from '#app/domain/refusal.ts'
import type { StaffStep } from './forms.ts'
import { againstHandingOut, againstReleasing } from './permissions.ts'
import { getImport } from './queries.server.ts'

/** Accounts at work that an import made, and what of each is to come: a first password, or its release by another. */
const waiting = {
  password: sql`a.password_hash is null`,
  release: sql`a.password_hash is not null and a.reset_at is not null and a.release_hash is null`,
}

const madeBy = (importId: string, which: SQL) => sql`
  from accounts a join import_writes w on w.record_id = a.id
  where w.import_id = ${importId} and w.table = 'accounts' and w.op = 'insert' and a.disabled_at is null and ${which}`

const idsOf = async ({ db }: Context, importId: string, which: SQL) =>
  (await db.execute<{ id: string }>(sql`select a.id ${madeBy(importId, which)} order by a.id`)).map(
    ({ id }) => id,
  )

export type StaffWaiting = { password: number; release: number }

/** How many accounts of an import wait for a first password, and how many for its release. */
export async function staffWaiting(ctx: Context, id: string): Promise<StaffWaiting> {
  await getImport(ctx, id)
  const [found] = await ctx.db.execute<StaffWaiting>(sql`
    select count(*) filter (where ${waiting.password})::int as password,
      count(*) filter (where ${waiting.release})::int as release ${madeBy(id, sql`true`)}`)
  return found ?? { password: 0, release: 0 }
}

/** First passwords of the accounts that an import made, for whoever brought it: seen in this answer and never again. */
export async function handOut(ctx: Context, { id }: StaffStep) {
  refuse(againstHandingOut(ctx.actor, await getImport(ctx, id)))
  const made = await inventPasswords(ctx, await idsOf(ctx, id, waiting.password))
  return inTransaction(ctx, async (ctx) => {
    refuse(againstHandingOut(ctx.actor, await getImport(ctx, id)))
    const items = await giveFirstPasswords(ctx, made)
    ensure(items.length > 0, conflict('imports.nobodyWaits'))
    return { id, items }
  })
}

/** The codes that release them, for whoever confirmed it: neither of the two has both halves. */
export const releaseStaff = (ctx: Context, { id }: StaffStep) =>
  inTransaction(ctx, async (ctx) => {
    refuse(againstReleasing(ctx.actor, await getImport(ctx, id)))
    const ids = await idsOf(ctx, id, waiting.release)
    ensure(ids.length > 0, conflict('imports.nobodyWaits'))
    return { id, items: await releaseResets(ctx, ids) }
  })
