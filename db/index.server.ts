import { type Connection, connect } from '#db/connect.server.ts'

// Kept on globalThis: Vite reloads modules, and the bundle and the starting script each have their own copy of this one.
const kept = globalThis as { zhiguDatabase?: Connection }

/** Names the running application's database; called once, by whoever starts it. */
export function keepDatabase(connection: Connection) {
  kept.zhiguDatabase = connection
}

/** The running application's database. */
export function database(): Connection {
  if (kept.zhiguDatabase) return kept.zhiguDatabase
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('No database: DATABASE_URL is not set and none was opened.')
  kept.zhiguDatabase = connect({ url })
  return kept.zhiguDatabase
}
