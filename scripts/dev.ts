import { readdirSync, readFileSync } from 'node:fs'
import { createServer as createVite } from 'vite'
import { createApp, listen } from '#app/http/server.ts'
import { env } from '#app/runtime/env.server.ts'
import { openDatabase } from './database.ts'
import { loadDemo } from './demo-data.ts'
import { stopInOrder } from './stopping.ts'

// The development server: Vite inside our own door, so that what works here works in production.
const vite = await createVite({
  server: { middlewareMode: true, hmr: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true, include: browserPackages() },
})
// Vite's compilers end the process at once, and would leave the database running.
process.removeAllListeners('SIGTERM')
let stop = () => vite.close()
stopInOrder(() => stop())
const opened = await openDatabase(env)
stop = () => opened.close()
await loadDemo(opened, env.DATA_DIR)
const app = await createApp({
  connection: opened.connection,
  build: () => vite.ssrLoadModule('virtual:remix/server-build') as never,
  assets: [vite.middlewares],
  development: true,
  // The first page waits until Vite has read everything.
  deadline: { answer: 120_000, last: 125_000 },
})
const listening = await listen(app, env.PORT, '127.0.0.1')
stop = async () => {
  await listening.stop()
  await opened.close()
  await vite.close()
}
console.log(`http://127.0.0.1:${listening.port}`)

/**
 * The packages a page may ask for, all made ready at the start: Vite would find them as pages are opened, make them anew
 * and tell the page to load again, and ours has no channel to be told by.
 */
function browserPackages() {
  const server = /\.server\.|^app\/(http|auth|runtime)\/|^app\/routes\/.*\.ts$|^app\/entry\.server/
  const named = /^(?:import|export) (?!type)[^'"]*from '([^.#'][^']*)'|\bimport\('([^.#'][^']*)'\)/gm
  const found = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => `app/${file}`)
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !server.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(named)])
    .map(([, plain, late]) => plain ?? late!)
    .filter((name) => !/^node:|\.css$|\?|^@remix-run\/(node|route-config)$/.test(name))
  return [...new Set([...found, 'react/jsx-dev-runtime', 'react-dom/client'])]
}
