import { randomInt } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import type { PasswordRule } from '#app/domain/park/passwords.ts'
import { refuse } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { hashInvented } from './hashing.server.ts'
import { passwordFault } from './password-policy.ts'
import { passwordRuleOf } from './password-rule.server.ts'
import * as rules from './permissions.ts'
import { resetBy } from './reset-facts.ts'
import { makeCode } from './resets.server.ts'

/** What one person is told in person; only the answer has the word, and only once. */
export type HandedOut = { id: string; username: string; name: string; nameEn: string; word: string }

const told = {
  id: accounts.id,
  username: accounts.username,
  name: accounts.name,
  nameEn: accounts.nameEn,
}
const inOrder = [accounts.username, accounts.id] as const
const about = (id: string) => ({ subject: { kind: 'account', id } })

/** Gives each of these accounts a first password, as a reset of each by hand would: somebody else must release it. */
export async function giveFirstPasswords(ctx: Context, ids: readonly string[]): Promise<HandedOut[]> {
  refuse(rules.againstKeeping(ctx.actor))
  const people = await ctx.db
    .select(told)
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
    .orderBy(...inOrder)
  const rule = await passwordRuleOf(ctx.db)
  const out: HandedOut[] = []
  for (const person of people) {
    const word = inventPassword(person.username, rule)
    const passwordHash = await hashInvented(word)
    await ctx.db
      .update(accounts)
      .set(Object.assign({ passwordHash }, resetBy(ctx, rule)))
      .where(eq(accounts.id, person.id))
    await record(ctx, { event: 'account.passwordReset', ...about(person.id) })
    out.push(Object.assign(person, { word }))
  }
  return out
}

/** Releases the first passwords of these accounts, each with a code of its own. */
export async function releaseResets(ctx: Context, ids: readonly string[]): Promise<HandedOut[]> {
  refuse(rules.againstGranting(ctx.actor))
  const people = await ctx.db
    .select(told)
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
    .orderBy(...inOrder)
  const out: HandedOut[] = []
  for (const person of people) {
    const { code, released } = makeCode(ctx)
    await ctx.db.update(accounts).set(released).where(eq(accounts.id, person.id))
    await record(ctx, { event: 'account.resetReleased', ...about(person.id) })
    out.push(Object.assign(person, { word: code }))
  }
  return out
}

// No sign that is taken for another when it is read out or written down.
const signs = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password nobody thought of, which the office's rule allows. */
function inventPassword(username: string, rule: PasswordRule): string {
  const length = Math.max(12, rule.minLength)
  for (;;) {
    const word = Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('')
    if (passwordFault(word, username, rule) === undefined) return word
  }
}
