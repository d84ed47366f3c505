import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { count, eq } from 'drizzle-orm'
import { connect } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { accounts, demoClockKey, settings } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { demoAccounts, seedDemo } from '#db/seed/index.ts'
import type { Opened } from './database.ts'
import { noteDemo } from './demo-notices.ts'
import { fillPark } from './park.ts'
import { Refused } from './refused.ts'

/**
 * Loads the demo into an empty database, once, with a generated park of `firms` firms around it where one is asked for,
 * and writes its accounts beside the data. Answers the accounts.
 */
export async function loadDemo(
  { connection: { db }, ownerUrl }: Pick<Opened, 'connection' | 'ownerUrl'>,
  dataDir: string,
  firms = 0,
) {
  const [demo] = await db.select().from(settings).where(eq(settings.key, demoClockKey))
  if (!demo) {
    const [people] = await db.select({ n: count() }).from(accounts)
    const [known] = await db.select({ n: count() }).from(enterprises)
    if (people?.n || known?.n)
      throw new Refused(`${dataDir} holds real records: the demo needs a DATA_DIR of its own.`)
    const owner = connect({ url: ownerUrl, max: 1, patience: noHurry })
    await owner.db
      .transaction(async (tx) => {
        await seedDemo(tx)
        await noteDemo(tx)
      })
      .finally(owner.close)
    if (firms) await fillPark(ownerUrl, firms)
  } else if (firms) throw new Refused(`${dataDir} holds a demo already: --firms goes with --fresh.`)
  const rows = demoAccounts.map(({ username, password, name, role, token }) => ({
    username,
    password,
    name,
    role,
    token,
  }))
  writeFileSync(join(dataDir, 'demo-accounts.json'), `${JSON.stringify(rows, null, 2)}\n`, { mode: 0o600 })
  return rows
}
