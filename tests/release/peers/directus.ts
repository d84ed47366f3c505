import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import postgres from 'postgres'
import { ended } from '#tests/support/demo-server.ts'

/** What a firm, a visit have of other tables, as Directus calls it: table, its column, whose, the name there. */
const parts = [
  ['contacts', 'enterprise_id', 'enterprises', 'contacts'],
  ['projects', 'enterprise_id', 'enterprises', 'projects'],
  ['tickets', 'enterprise_id', 'enterprises', 'tickets'],
  ['liaison_assignments', 'enterprise_id', 'enterprises', 'cadres'],
  ['visit_parties', 'enterprise_id', 'enterprises', 'visits'],
  ['activities', 'enterprise_id', 'enterprises', 'activities'],
  ['activities', 'visit_id', 'visits', 'activities'],
  ['tasks', 'visit_id', 'visits', 'tasks'],
] as const

/**
 * Directus of `folder` (`npm i directus@12.4.0` there) on the database of `ownerUrl`, as it comes: its tables beside ours,
 * its administrator by a fixed token, no cache.
 */
export async function startDirectus(folder: string, node: string, ownerUrl: string) {
  const [token, secret] = [randomBytes(16).toString('hex'), randomBytes(32).toString('hex')]
  const port = 8055
  const url = `http://127.0.0.1:${port}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    SECRET: secret,
    DB_CLIENT: 'pg',
    DB_CONNECTION_STRING: ownerUrl,
    TELEMETRY: 'false',
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: secret,
    ADMIN_TOKEN: token,
    SERVE_APP: 'false',
  }
  const program = join(folder, 'node_modules/directus/cli.js')
  const { status } = spawnSync(node, [program, 'bootstrap'], { cwd: folder, env, stdio: 'inherit' })
  if (status !== 0) throw new Error(`directus bootstrap ended with ${status}`)
  await tellParts(ownerUrl)
  const child = spawn(node, [program, 'start'], { cwd: folder, env, stdio: 'inherit' })
  const headers = { Authorization: `Bearer ${token}` }
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${url}/items/enterprises?limit=1`, { headers }).catch(() => undefined)
    if (answer?.ok) break
    if (tries > 300 || child.exitCode !== null) throw new Error(`Directus answers ${answer?.status}`)
    await new Promise((done) => setTimeout(done, 200))
  }
  return { url, headers, pid: child.pid!, stop: () => ended(child, 'SIGTERM') }
}

async function tellParts(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  for (const [table, column, whole, name] of parts) {
    await sql`insert into directus_fields (collection, field, special) values (${whole}, ${name}, 'o2m')`
    await sql`insert into directus_relations (many_collection, many_field, one_collection, one_field)
      values (${table}, ${column}, ${whole}, ${name})`
  }
  await sql.end()
}
