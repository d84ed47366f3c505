import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#scripts/database.ts'
import { median } from '#tests/bench/load.ts'
import { clear } from '#tests/support/cleared.ts'
import { memory, startDemoServer } from '#tests/support/demo-server.ts'
import { figure } from '#tests/support/release.ts'
import { someFirm } from '../speed/rows.ts'
import { startOutside } from './external.ts'
import { firstAnswer, loadedOf, restingOf } from './resting.ts'

// `npm run test:release -- light`: what the program costs a machine before anybody works hard, on a park of 100,000 firms, as
// built and, beside it, read by tsx. `--data DIR` takes a park that stands there, stopped.
const firms = 100_000
const given = process.argv[process.argv.indexOf('--data') + 1 || Infinity]
const goals = { idle: 150, loaded: 250, outside: 1_500, embedded: 1_800 }
const ways = {
  built: [...memory, 'scripts/program.js', 'demo'],
  'under tsx': ['--import', 'tsx', 'scripts/demo.ts'],
}

const dataDir = given ?? mkdtempSync(join(tmpdir(), 'zhigu-light-'))
if (!given) {
  const start = [...ways.built, '--firms', String(firms)]
  await (await startDemoServer({ dataDir, start })).stop()
}
const firm = await firmOf(dataDir)
const outside = await startOutside(3)
const built = await measure(ways.built)
const read = await measure(ways['under tsx'])

figure('| what | goal | as built | under tsx |\n| --- | --: | --: | --: |')
const passed = [
  row('MB at the first answer', built.first, read.first),
  row(`MB a minute after ${built.pages} pages of the menu`, built.idle, read.idle, goals.idle),
  row('MB after the pages of [speed] on 16 connections', built.loaded, read.loaded, goals.loaded),
  row(
    'CPU ms to the first answer, embedded, data there',
    median(built.starts),
    median(read.starts),
    goals.embedded,
  ),
  row('CPU ms to the first answer, PostgreSQL outside', median(outside), undefined, goals.outside),
].every(Boolean)
if (!given) clear(dataDir)
if (!passed) process.exitCode = 1

function row(what: string, built: number, read: number | undefined, goal?: number) {
  const good = goal === undefined || built <= goal
  figure(`| ${good ? '' : 'SHORT: '}${what} | ${goal ?? ''} | ${built} | ${read ?? ''} |`)
  return good
}

async function measure(start: string[]) {
  const env = { NODE_ENV: 'production' }
  const starts: number[] = []
  for (let time = 0; time < 3; time += 1) {
    const program = await startDemoServer({ dataDir, start, env })
    starts.push(await firstAnswer(program))
    await program.stop()
  }
  const program = await startDemoServer({ dataDir, start, env })
  await firstAnswer(program)
  const resting = await restingOf(program)
  const loaded = await loadedOf(program, firm, 3, 2)
  await program.stop()
  return { starts, ...resting, loaded }
}

async function firmOf(dataDir: string) {
  const opened = await openDatabase({ DATA_DIR: dataDir } as never)
  const { address } = await someFirm(opened.ownerUrl)
  await opened.close()
  return address
}
