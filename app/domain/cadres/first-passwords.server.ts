import { randomInt } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
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

/** What an account is to be given: the word for its owner, and what is kept of it. */
export type FirstPassword = HandedOut & { passwordHash: string }

/** A first password for each of these accounts, given to none yet: hashing takes its time, and holds no transaction. */
export async function inventPasswords(ctx: Context, ids: readonly string[]): Promise<FirstPassword[]> {
  const people = await ctx.db
    .select(told)
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
    .orderBy(...inOrder)
  const rule = await passwordRuleOf(ctx.db)
  return Promise.all(
    people.map(async (person) => {
      const word = inventPassword(person.username, rule)
      return Object.assign(person, { word, passwordHash: await hashInvented(word) })
    }),
  )
}

/** Gives them, as a reset of each by hand would: somebody else must release it. Who has one by now keeps it. */
export async function giveFirstPasswords(ctx: Context, made: readonly FirstPassword[]): Promise<HandedOut[]> {
  refuse(rules.againstKeeping(ctx.actor))
  const rule = await passwordRuleOf(ctx.db)
  const out: HandedOut[] = []
  for (const { passwordHash, ...person } of made) {
    const given = await ctx.db
      .update(accounts)
      .set(Object.assign({ passwordHash }, resetBy(ctx, rule)))
      .where(and(eq(accounts.id, person.id), isNull(accounts.passwordHash)))
      .returning({ id: accounts.id })
    if (given.length === 0) continue
    await record(ctx, { event: 'account.passwordReset', ...about(person.id) })
    out.push(person)
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
