import postgres from 'postgres'
import { migrate } from '#db/migrate.server.ts'

// Migrates slowly, so that a test can kill it midway: every file makes two tables with a pause between.
const sql = postgres(process.argv[2]!, {
  max: 1,
  onnotice: () => {},
  connection: { application_name: 'migrating' },
})
const files = Array.from({ length: 12 }, (_, at) => ({
  name: `${String(at).padStart(4, '0')}_half.sql`,
  hash: String(at),
  statements: [
    `create table half_${at}_a (id int)`,
    'select pg_sleep(0.05)',
    `create table half_${at}_b (id int)`,
  ],
}))
await sql`create table if not exists schema_migrations
  (name text primary key, hash text not null, applied_at timestamptz not null default now())`
console.log('begins')
await migrate(sql, files)
await sql.end()
