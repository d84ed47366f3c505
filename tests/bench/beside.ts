import { spawn } from 'node:child_process'
import { ended } from '#tests/support/demo-server.ts'
import type { Target } from './load.ts'

// Run in the other checkout: its own program, its own data, as its own bench would have them.
const serve = `
const { startDemoServer } = await import('#tests/support/demo-server.ts')
// Before the generator stood beside the seed, it was the bench's own, and its rows were others.
const { addPark } = await import('#db/seed/generated/index.ts').catch(async () => ({
  addPark: (await import('#tests/bench/firms.ts')).addFirms,
}))
const { openDatabase } = await import('./scripts/database.ts')
const server = await startDemoServer({ logLevel: 'info' })
const { ownerUrl, connection } = await openDatabase({ DATA_DIR: server.dataDir }, { beside: true })
await connection.close()
await addPark(ownerUrl, Number(process.env.BENCH_FIRMS))
console.log('beside', JSON.stringify({ url: server.url, pid: server.process.pid, dataDir: server.dataDir }))
process.once('SIGTERM', () => void server.stop().then(() => process.exit()))
setInterval(() => {}, 60_000)
`

/** The program of another checkout (built, with its packages) with as many firms, to be asked in turn with this one. */
export async function serveBeside(folder: string, firms: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', serve], {
    cwd: folder,
    env: { ...process.env, BENCH_FIRMS: String(firms) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await new Promise<string>((done, fail) => {
    let all = ''
    child.stdout.on('data', (chunk) => {
      all += chunk
      const line = all.match(/^beside (.+)\n/m)?.[1]
      if (line) done(line)
    })
    child.once('exit', (code) => fail(new Error(`The other checkout ended with ${code}: ${all}`)))
  })
  const { url, pid, dataDir } = JSON.parse(said) as { url: string; pid: number; dataDir: string }
  return {
    ...{ url, dataDir },
    /** The same list there, asked by `cookie`; its list's route may stand in a file of another name. */
    targets: (cookie: string, document: string, data: string): Target[] => [
      { name: 'list document beside', url: url + document, pid, headers: { Cookie: cookie } },
      { name: 'list data beside', url: url + data, pid, headers: { Cookie: cookie } },
    ],
    stop: () => ended(child, 'SIGTERM'),
  }
}
