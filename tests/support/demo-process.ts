import '#scripts/production.ts'
import { env } from '#app/runtime/env.server.ts'
import { openDatabase } from '#scripts/database.ts'
import { loadDemo } from '#scripts/demo-data.ts'
import { serve } from '#scripts/serve.ts'

// The demo as the tests run it: their own folder, any free port, no rate limits unless asked for.
const opened = await openDatabase({
  DATA_DIR: env.DATA_DIR,
  DATABASE_URL: undefined,
  DATABASE_OWNER_URL: undefined,
})
await loadDemo(opened, env.DATA_DIR)
const address = await serve(env, opened, process.env.TEST_RATE_LIMITS === 'on' ? {} : { rateLimits: false })
console.log(`listening ${address}`)
