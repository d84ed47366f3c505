import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '#app/runtime/env.server.ts'
import { findHome, serverUser } from '#db/embedded/home.server.ts'
import { EmbeddedInUse, startEmbedded } from '#db/embedded.server.ts'
import { openDatabase } from './database.ts'
import { loadDemo } from './demo-data.ts'
import { Refused, run } from './refused.ts'
import { serve } from './serve.ts'

// `npm run demo`: everything on this machine, with the demo of February 2021. `--fresh` starts over, `--firms 100000` puts
// a generated park of that many firms around it.
const most = 2_000_000
const { values: asked } = parseArgs({
  options: { fresh: { type: 'boolean' }, firms: { type: 'string', default: '0' } },
  strict: false,
})

run(async () => {
  const firms = Number(asked.firms)
  if (!Number.isInteger(firms) || firms < 0 || firms > most)
    throw new Refused(`--firms is a whole number up to ${most}.`)
  if (asked.fresh) await forget(env.DATA_DIR)
  const own = { DATA_DIR: env.DATA_DIR, DATABASE_URL: undefined, DATABASE_OWNER_URL: undefined }
  const opened = await openDatabase(own)
  const accounts = await loadDemo(opened, env.DATA_DIR, firms).catch(async (error) => {
    await opened.close()
    throw error
  })
  const address = await serve(env, opened, env.RATE_LIMITS === 'off' ? { rateLimits: false } : {})
  console.log(`\n${address}\n`)
  for (const { username, password, role, name } of accounts)
    console.log(`${username.padEnd(14)} ${password.padEnd(18)} ${role.padEnd(15)} ${name}`)
  console.log(`\n${join(env.DATA_DIR, 'demo-accounts.json')}`)
})

// A server left by a killed program is stopped first; one in use is refused; one that no longer starts is forgotten too.
async function forget(dataDir: string) {
  const home = findHome(dataDir, serverUser())
  if (existsSync(join(home, 'pg')))
    await startEmbedded(dataDir).then(
      (running) => running.stop(),
      (error) => {
        if (error instanceof EmbeddedInUse) throw error
      },
    )
  for (const folder of new Set([home, dataDir]))
    for (const name of ['pg', 'password', 'files', 'app-password', 'demo-accounts.json'])
      rmSync(join(folder, name), { recursive: true, force: true })
}
