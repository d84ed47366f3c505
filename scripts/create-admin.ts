import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { hashPassword } from '#app/domain/cadres/hashing.server.ts'
import { passwordFault } from '#app/domain/cadres/password-policy.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { transact } from '#app/domain/transact.server.ts'
import { env } from '#app/runtime/env.server.ts'
import { accountRoles, accounts } from '#db/schema/cadres.ts'
import { openDatabase } from './database.ts'
import { Refused, run } from './refused.ts'

/** Who must be there before pages can make everybody else, and what they are called where nothing is said. */
const firsts = { system_admin: '系统管理员', security_admin: '安全管理员' }
const isFirst = (role: string): role is keyof typeof firsts => Object.hasOwn(firsts, role)

const faults = {
  tooShort: 'at least 10 characters',
  tooLong: 'at most 128 characters',
  tooSimple: 'three of: small letters, capitals, digits, other signs',
  containsName: 'not the username',
}

// `npm run create-admin -- <username> [name] [role]`: the first system administrator, or the first security administrator,
// without whom nobody could be given a role. The password comes from ADMIN_PASSWORD or the prompt, and must be changed at
// the first sign-in.
run(async () => {
  const [username, named, role = 'system_admin'] = process.argv.slice(2)
  if (!username || !/^[a-z][a-z0-9._-]{1,31}$/.test(username) || !isFirst(role))
    throw new Refused(
      `npm run create-admin -- <username> [name] [${Object.keys(firsts).join('|')}]: small letters, digits, . _ -`,
    )
  const name = named ?? firsts[role]
  const password = process.env.ADMIN_PASSWORD ?? (await ask('Password: '))
  const fault = passwordFault(password, username)
  if (fault) throw new Refused(`The password needs ${faults[fault]}.`)
  const passwordHash = await hashPassword(password)
  const now = new Date()
  const { connection, close } = await openDatabase(env, { beside: true })
  try {
    const id = uuidv7()
    const actor = { id, name, nameEn: name, roles: [], teamIds: [], ledTeamIds: [], patchIds: [] }
    const asker = {
      actor,
      now,
      locale: 'zh-CN' as const,
      origin: { via: 'job' as const, requestId: 'create-admin' },
    }
    await transact(connection.db, asker, async (ctx) => {
      const [taken] = await ctx.db
        .select({ id: accountRoles.id })
        .from(accountRoles)
        .where(sql`${accountRoles.role} = ${role} and ${accountRoles.toDay} is null`)
      if (taken)
        throw new Refused(
          `There is a ${role.replace('_admin', '')} administrator already; accounts are made in the program.`,
        )
      const [account] = await ctx.db
        .insert(accounts)
        .values({
          id,
          username,
          name,
          nameEn: username,
          passwordHash,
          passwordChangedAt: now,
          mustChangePassword: true,
        })
        .onConflictDoNothing()
        .returning()
      if (!account) throw new Refused(`${username} is taken.`)
      await ctx.db.insert(accountRoles).values({ accountId: id, role, fromDay: dayOf(now) })
      await audit(ctx, { action: 'account.created', subject: { kind: 'account', id }, actorId: null })
    })
  } finally {
    await close()
  }
  console.log(`${username} may sign in and must choose a new password then.`)
})

// Nothing of what is typed appears on the screen.
async function ask(question: string) {
  process.stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY })
  const answer = await terminal.question('')
  terminal.close()
  process.stdout.write('\n')
  return answer
}
