import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '#db/embedded.server.ts'
import { ensureAppRole } from '#db/grants.server.ts'
import { clear } from '#tests/support/cleared.ts'
import { memory, startDemoServer } from '#tests/support/demo-server.ts'
import { firstAnswer } from './resting.ts'

/** Processor time of `npm start` on a PostgreSQL of somebody else's until it has answered, in ms: one figure a start. */
export async function startOutside(starts: number) {
  const folder = mkdtempSync(join(tmpdir(), 'zhigu-outside-'))
  const database = await startEmbedded(folder)
  const password = randomBytes(24).toString('hex')
  const owner = postgres(database.url, { max: 1, onnotice: () => {} })
  await ensureAppRole(owner, 'zhigu_app', password)
  await owner.end()
  const url = new URL(database.url)
  Object.assign(url, { username: 'zhigu_app', password })
  const env = { DATABASE_URL: url.href, DATABASE_OWNER_URL: database.url }
  const figures: number[] = []
  // The first start makes the tables.
  for (let start = 0; start <= starts; start += 1) {
    const program = await startDemoServer({ start: [...memory, 'scripts/program.js', 'start'], env })
    figures.push(await firstAnswer(program))
    await program.stop()
  }
  await database.stop()
  clear(folder)
  return figures.slice(1)
}
