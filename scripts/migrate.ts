import postgres from 'postgres'
import { env } from '#app/runtime/env.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { openDatabase } from './database.ts'
import { Refused, run } from './refused.ts'

// `npm run migrate`: brings the configured database, or the embedded one, to this program's schema.
run(async () => {
  if (env.DATABASE_URL && !env.DATABASE_OWNER_URL)
    throw new Refused('DATABASE_OWNER_URL is needed: the role in DATABASE_URL owns nothing.')
  const { close, ownerUrl } = await openDatabase(env)
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const left = await migrate(sql)
  await sql.end()
  await close()
  if (left.length === 0) console.log('The database is up to date.')
})
