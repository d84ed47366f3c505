import { and, eq, isNull } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { laidOver } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { conflict, ensure, invalidField, missing, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { accountRoles, accounts } from '#db/schema/cadres.ts'
import type {
  AccountChange,
  AccountStep,
  NewAccount,
  PasswordChange,
  PasswordReset,
  RoleEnd,
  RoleGrant,
} from './forms.ts'
import { hashPassword, isPassword } from './hashing.server.ts'
import { endKeys, endSessions, nextEpoch, rolesChanged } from './keys.server.ts'
import { passwordFault } from './password-policy.ts'
import { passwordRuleOf } from './password-rule.server.ts'
import * as rules from './permissions.ts'
import { getAccount } from './queries.server.ts'
import { noReset, resetBy } from './reset-facts.ts'
import { opens } from './resets.server.ts'

const about = (id: string) => ({ subject: { kind: 'account', id } })

/**
 * A new colleague's account. Whoever makes it knows its first password, so it stands as one that was reset: somebody else
 * must release it, and the owner changes it at the first sign-in (see `resets.server.ts`).
 */
export async function createAccount(ctx: Context, form: NewAccount) {
  refuse(rules.againstKeeping(ctx.actor))
  const rule = await checkPassword(ctx, form.password, form.username)
  const { password, ...facts } = form
  try {
    return await createOnce(
      ctx,
      facts,
      async (ctx) => {
        const [made] = await ctx.db
          .select({ hash: accounts.passwordHash })
          .from(accounts)
          .where(eq(accounts.id, form.id))
        const isSame = made !== undefined && (await isPassword(made.hash, password))
        ensure(isSame, invalidField('record.otherBody', 'id', 'twice'))
        return getAccount(ctx, form.id)
      },
      async (ctx, digest) => {
        await ctx.db.insert(accounts).values({
          ...facts,
          ...findableAs.person(form),
          passwordHash: await hashPassword(password),
          ...resetBy(ctx, rule),
          createdAt: ctx.now,
          updatedAt: ctx.now,
        })
        await record(ctx, { event: 'account.created', ...about(form.id), digest })
        return getAccount(ctx, form.id)
      },
    )
  } catch (error) {
    if (violated(error) === 'accounts_username')
      throw invalidField('cadres.usernameTaken', 'username', 'twice')
    throw error
  }
}

export function updateAccount(ctx: Context, form: AccountChange) {
  return change(ctx, form, 'account.updated', async (ctx, account) => {
    const { name, nameEn, unitId, title, titleEn, officePhone } = account
    const before = { name, nameEn, unitId, title, titleEn, officePhone }
    const { whole, fields, theirs } = await laidOver(ctx, accounts, account, form, before)
    if (!fields.length) return fields
    const changed = Object.fromEntries(fields.map((key) => [key, whole[key] ?? null]))
    const found = findableAs.person(whole)
    await save(ctx, accounts, account, form.version, { ...changed, ...found }, theirs)
    return fields
  })
}

/** The account signs in no more, from the very next request; its history stays. */
export function disableAccount(ctx: Context, form: AccountStep) {
  return change(ctx, form, 'account.disabled', async (ctx, account) => {
    refuse(rules.againstDisabling(ctx.actor, account))
    await save(ctx, accounts, account, form.version, {
      disabledAt: ctx.now,
      disabledReason: form.reason,
      ...nextEpoch,
    })
    await endKeys(ctx, account.id)
  })
}

export function enableAccount(ctx: Context, form: AccountStep) {
  return change(ctx, form, 'account.enabled', async (ctx, account) => {
    refuse(rules.againstEnabling(ctx.actor, account))
    await save(ctx, accounts, account, form.version, {
      disabledAt: null,
      disabledReason: null,
      enabledAnewAt: ctx.now,
    })
  })
}

/** The first half of a reset (see `resets.server.ts`): the old password and all keys end now; the new one waits. */
export function resetPassword(ctx: Context, form: PasswordReset) {
  return change(ctx, form, 'account.passwordReset', async (ctx, account) => {
    const rule = await checkPassword(ctx, form.password, account.username)
    const passwordHash = await hashPassword(form.password)
    await save(ctx, accounts, account, form.version, { passwordHash, ...resetBy(ctx, rule), ...nextEpoch })
    await endKeys(ctx, account.id)
  })
}

/** One's own password; every other browser is signed out. */
export function changePassword(ctx: Context, form: PasswordChange) {
  return inTransaction(ctx, async (ctx) => {
    const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, ctx.actor.id))
    if (!account) throw missing('cadres.missing')
    if (!(await opens({ ...account, hash: account.passwordHash }, form.current)))
      throw invalidField('cadres.wrongPassword', 'current', 'wrongPassword')
    await checkPassword(ctx, form.password, account.username)
    if (form.password === form.current) throw invalidField('cadres.samePassword', 'password', 'twice')
    await ctx.db
      .update(accounts)
      .set({
        passwordHash: await hashPassword(form.password),
        passwordChangedAt: ctx.now,
        mustChangePassword: false,
        ...noReset,
        ...nextEpoch,
      })
      .where(eq(accounts.id, account.id))
    await endKeys(ctx, account.id)
    await record(ctx, { event: 'account.passwordChanged', ...about(account.id) })
    return { id: account.id }
  })
}

/** Signs the actor out everywhere, this browser included. */
export function signOutEverywhere(ctx: Context) {
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.update(accounts).set(nextEpoch).where(eq(accounts.id, ctx.actor.id))
    await endSessions(ctx, ctx.actor.id)
    await record(ctx, { event: 'session.allEnded', ...about(ctx.actor.id) })
    return { id: ctx.actor.id }
  })
}

/** Gives a role from a day on; administrators are kept apart by us and by the database. */
export async function grantRole(ctx: Context, form: RoleGrant) {
  refuse(rules.againstGranting(ctx.actor))
  try {
    return await createOnce(
      ctx,
      form,
      (ctx) => getAccount(ctx, form.accountId),
      async (ctx, digest) => {
        const account = await getAccount(ctx, form.accountId)
        ensure(rules.mayHoldTogether(account.roles as never, form.role), conflict('cadres.apart'))
        await ctx.db.insert(accountRoles).values({ ...form, createdAt: ctx.now, updatedAt: ctx.now })
        await rolesChanged(ctx, form.accountId)
        await record(ctx, {
          event: 'role.granted',
          subject: { kind: 'role', id: form.id },
          particulars: { role: form.role, accountId: form.accountId },
          digest,
        })
        return getAccount(ctx, form.accountId)
      },
    )
  } catch (error) {
    const broken = violated(error)
    if (broken === 'administrators_apart') throw conflict('cadres.apart')
    if (broken === 'account_roles_open') throw conflict('cadres.roleHeld')
    throw error
  }
}

/** Ends a role today; the next request of its holder knows. */
export function revokeRole(ctx: Context, form: RoleEnd) {
  return inTransaction(ctx, async (ctx) => {
    refuse(rules.againstGranting(ctx.actor))
    const [role] = await ctx.db
      .select()
      .from(accountRoles)
      .where(and(eq(accountRoles.id, form.id), isNull(accountRoles.toDay)))
    if (!role) throw missing('cadres.roleMissing')
    ensure(role.accountId !== ctx.actor.id, conflict('cadres.self'))
    await save(ctx, accountRoles, role, form.version, { toDay: dayOf(ctx.now) })
    await rolesChanged(ctx, role.accountId)
    await record(ctx, {
      event: 'role.revoked',
      subject: { kind: 'role', id: role.id },
      particulars: { role: role.role, accountId: role.accountId },
      reason: form.reason,
    })
    return getAccount(ctx, role.accountId)
  })
}

type Account = Awaited<ReturnType<typeof getAccount>>

function change(
  ctx: Context,
  form: { id: string; reason?: string },
  event: string,
  work: (ctx: Context, account: Account) => Promise<unknown>,
) {
  return inTransaction(ctx, async (ctx) => {
    refuse(rules.againstKeeping(ctx.actor))
    const account = await getAccount(ctx, form.id)
    const told = await work(ctx, account)
    const fields = Array.isArray(told) ? told : undefined
    if (fields?.length === 0) return account
    await record(ctx, { event, ...about(account.id), fields, reason: form.reason })
    return getAccount(ctx, account.id)
  })
}

/** Refuses a password that the office's rule does not allow, and answers the rule. */
async function checkPassword({ db }: Context, password: string, username: string) {
  const rule = await passwordRuleOf(db)
  const fault = passwordFault(password, username, rule)
  if (fault) throw invalidField('cadres.passwordWeak', 'password', fault)
  return rule
}
