import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { connect } from '#db/connect.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { demoAccounts, seedDemo } from '#db/seed/index.ts'
import type { Opened } from './database.ts'

/** Loads the demo into an empty database, once, and writes its accounts beside the data. Answers whether it loaded. */
export async function loadDemo(
  { connection, ownerUrl }: Pick<Opened, 'connection' | 'ownerUrl'>,
  dataDir: string,
) {
  const [{ n } = { n: 0 }] = await connection.db.select({ n: sql<number>`count(*)::int` }).from(enterprises)
  if (n === 0) {
    const owner = connect({ url: ownerUrl, max: 1, statementTimeout: 0 })
    await owner.db.transaction((tx) => seedDemo(tx))
    await owner.close()
  }
  const rows = demoAccounts.map(({ username, password, name, role, token }) => ({
    username,
    password,
    name,
    role,
    token,
  }))
  writeFileSync(join(dataDir, 'demo-accounts.json'), `${JSON.stringify(rows, null, 2)}\n`, { mode: 0o600 })
  return n === 0
}
