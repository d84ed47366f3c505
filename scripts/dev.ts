import { createServer as createVite } from 'vite'
import { createApp, listen } from '#app/http/server.ts'
import { env } from '#app/runtime/env.server.ts'
import { openDatabase } from './database.ts'
import { loadDemo } from './demo-data.ts'

// The development server: Vite inside our own door, so that what works here works in production.
const opened = await openDatabase(env)
await loadDemo(opened, env.DATA_DIR)
const vite = await createVite({ server: { middlewareMode: true, hmr: false }, appType: 'custom' })
const app = await createApp({
  connection: opened.connection,
  build: () => vite.ssrLoadModule('virtual:remix/server-build') as never,
  assets: [vite.middlewares],
  development: true,
})
const { port } = await listen(app, env.PORT, '127.0.0.1')
console.log(`http://127.0.0.1:${port}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await vite.close()
    await opened.close()
    process.exit(0)
  })
