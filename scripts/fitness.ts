import { eq, inArray } from 'drizzle-orm'
import type { Env } from '#app/runtime/env.server.ts'
import { isAtHead } from '#db/migrate.server.ts'
import { accountRoles, apiTokens, demoClockKey, settings } from '#db/schema/cadres.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { tokenHash } from '#db/seed/personas.ts'
import type { Opened } from './database.ts'
import { Refused } from './refused.ts'

const guessable = new Set([
  '',
  'postgres',
  'password',
  'zhigu',
  'zhigu_app',
  'changeme',
  'secret',
  'admin',
  '123456',
])

/** Refuses to serve real records on a database that cannot keep them, or that holds the demo. */
export async function refuseUnfit({ connection, embedded }: Opened, env: Env) {
  if (!embedded) refuseGuessable(env)
  await refusePower(connection.sql)
  await refuseForgetful(connection.sql)
  if (!(await isAtHead(connection.sql).catch(() => false)))
    throw new Refused(
      'The database is not at this program’s schema: set DATABASE_OWNER_URL, or run npm run migrate.',
    )
  await refuseDemo(connection.db)
  const [admin] = await connection.db
    .select({ id: accountRoles.id })
    .from(accountRoles)
    .where(eq(accountRoles.role, 'system_admin'))
    .limit(1)
  if (!admin) console.log('There is no administrator yet: npm run create-admin')
}

function refuseGuessable({ DATABASE_URL, DATABASE_OWNER_URL }: Env) {
  for (const [name, url] of Object.entries({ DATABASE_URL, DATABASE_OWNER_URL })) {
    if (!url) continue
    const { password, username, searchParams } = new URL(url)
    const isSocket = searchParams.get('host')?.startsWith('/')
    if (!isSocket && (guessable.has(decodeURIComponent(password)) || password === username))
      throw new Refused(`${name} has a password anybody would guess; choose another.`)
  }
}

async function refusePower(sql: Opened['connection']['sql']) {
  const [role] = await sql<{ power: boolean; owned: number }[]>`
    select rolsuper or rolbypassrls as power,
      (select count(*)::int from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owned
    from pg_roles r where rolname = current_user`
  if (role?.power)
    throw new Refused('DATABASE_URL names a superuser, or a role past row security; use a plain role.')
  if (role?.owned)
    throw new Refused('The role in DATABASE_URL owns tables; use a plain role that owns nothing.')
}

async function refuseForgetful(sql: Opened['connection']['sql']) {
  for (const name of ['fsync', 'full_page_writes'])
    if ((await sql`select current_setting(${name}) as value`)[0]?.value !== 'on')
      throw new Refused(`PostgreSQL runs with ${name} off: a power cut would lose records.`)
}

async function refuseDemo(db: Opened['connection']['db']) {
  const [demo] = await db.select().from(settings).where(eq(settings.key, demoClockKey))
  const [token] = await db
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .where(
      inArray(
        apiTokens.tokenHash,
        demoAccounts.map(({ token }) => tokenHash(token)),
      ),
    )
  if (demo || token)
    throw new Refused('This database holds the demo; npm start needs one of its own (DATA_DIR).')
}
