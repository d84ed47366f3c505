import { asc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { auditLog } from '#db/schema/activity.ts'
import { accountRoles, accounts } from '#db/schema/cadres.ts'
import { canKeepRoles, canReadAudit } from './permissions.ts'

/** A role in force, with its holder, for the dialog that ends it. */
export async function getRole(ctx: Context, id: string) {
  ensure(canKeepRoles(ctx.actor), forbidden('cadres.roles'))
  const [role] = await ctx.db
    .select({
      id: accountRoles.id,
      version: accountRoles.version,
      role: accountRoles.role,
      accountId: accountRoles.accountId,
      toDay: accountRoles.toDay,
      name: accounts.name,
      nameEn: accounts.nameEn,
    })
    .from(accountRoles)
    .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
    .where(eq(accountRoles.id, id))
  if (!role || role.toDay) throw missing('cadres.roleMissing')
  return role
}

/** What the audit log may be filtered by: the people and the actions that stand in it. */
export async function auditChoices(ctx: Context) {
  ensure(canReadAudit(ctx.actor), forbidden('cadres.audit'))
  const people = ctx.db
    .select({ id: accounts.id, name: accounts.name, nameEn: accounts.nameEn })
    .from(accounts)
    .where(sql`exists (select 1 from audit_log a where a.actor_id = accounts.id)`)
    .orderBy(asc(accounts.name), asc(accounts.id))
    .limit(500)
  const actions = ctx.db
    .selectDistinct({ action: auditLog.action })
    .from(auditLog)
    .orderBy(asc(auditLog.action))
  const [who, what] = await Promise.all([people, actions])
  return { people: who, actions: what.map(({ action }) => action) }
}
