import { inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { accounts } from '#db/schema/cadres.ts'
import { demoAccounts } from '#db/seed/personas.ts'

/** The people a demo offers at its door, in the office's order. Ask only in a demo. */
export async function listPersonas(ctx: Context) {
  const usernames = demoAccounts.map(({ username }) => username)
  const rows = await ctx.db
    .select({ id: accounts.id, username: accounts.username, name: accounts.name, nameEn: accounts.nameEn })
    .from(accounts)
    .where(inArray(accounts.username, usernames))
  return demoAccounts.flatMap(({ username, role }) => {
    const account = rows.find((row) => row.username === username)
    return account ? [{ ...account, role }] : []
  })
}

export type Persona = Awaited<ReturnType<typeof listPersonas>>[number]
