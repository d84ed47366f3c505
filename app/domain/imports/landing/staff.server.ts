import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { listed } from '#app/domain/listed.server.ts'
import { accounts, units } from '#db/schema/cadres.ts'
import type { Desk } from './desk.ts'

/** Somebody of the office by her login, as earlier rows of the file leave her; `stored` is absent where one of them makes her. */
export type Staff = {
  id: string
  name: string
  roles: Role[]
  hasLeft?: boolean
  unit?: string | null
  stored?: typeof accounts.$inferSelect
}

type Written = { key: string; id: string; name: string; roles: Role[] }

/** The office's people by these logins in small letters, and those of rows that were tried before. */
export async function staffOf(
  ctx: Context,
  desk: Desk,
  keys: readonly string[],
): Promise<Map<string, Staff>> {
  const there = await ctx.db
    .select({
      ...getTableColumns(accounts),
      unit: units.name,
      roles: sql<
        Role[]
      >`array(select r.role from account_roles r where r.account_id = accounts.id and r.to_day is null)`,
    })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .where(sql`lower(${accounts.username}) in (select value from ${listed([...keys])})`)
  const staff = new Map<string, Staff>(
    there.map(({ roles, unit, ...stored }) => [
      stored.username.toLowerCase(),
      { id: stored.id, name: stored.name, roles, unit, stored, hasLeft: stored.disabledAt !== null },
    ]),
  )
  if (!desk.isTrying) return staff
  const tried = await ctx.db.execute<Written>(sql`
    select r.name_key as key, r.record_id as id, r.plan ->> 'name' as name,
      array(select part -> 'values' ->> 'role' from jsonb_array_elements(r.read -> 'parts') part
        where part ->> 'part' = 'role') as roles
    from import_rows r where r.import_id = ${desk.importId} and r.word = 'accounts' and r.verdict in ('new', 'update')
      and r.name_key in (select value from ${listed([...keys])}) order by r.sheet, r.row`)
  for (const { key, id, name, roles } of tried) {
    const one = staff.get(key) ?? { id, name, roles: [] }
    staff.set(key, Object.assign(one, { roles: [...new Set([...one.roles, ...roles])] }))
  }
  return staff
}
