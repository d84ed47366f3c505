import { appendFileSync } from 'node:fs'
import { residentOf } from '../light/resting.ts'
import { kB, type Measured, measureReads, rangeOf } from './reads.ts'
import { measureSaves } from './saves.ts'
import { startSetting } from './setting.ts'

// `npm run test:release -- speed`: the pages beside a bare server that runs their own statements over the same rows, in
// turn. `--data DIR` takes a park that stands there (`npm run demo -- --fresh --firms 100000`, stopped); `--rounds N`;
// `--only queue,intake` measures no more than the list's data and what bears these words, and no saves.
const given = (name: string) => process.argv[process.argv.indexOf(name) + 1 || Infinity]
const firms = 100_000

const setting = await startSetting(firms, given('--data'))
try {
  const rounds = Number(given('--rounds') ?? 7)
  const only = given('--only')?.split(',')
  const { measured, verdicts } = await measureReads(setting, rounds, only)
  say(tableOf(measured))
  const resident = residentOf(setting.pid)
  verdicts.push({ good: resident <= 250, line: `${resident} MB of memory after these pages (goal 250)` })
  if (!only) verdicts.push(...(await measureSaves(setting, rounds)))
  for (const { good, line } of verdicts) say(`${good ? 'PASS' : 'FAIL'}  ${line}`)
  if (!verdicts.every(({ good }) => good)) process.exitCode = 1
} finally {
  await setting.stop()
}

function tableOf(all: Measured[]) {
  const head = [
    '| what | statements | rate | bare | share min / median / max | p50 | p95 | CPU/request | kB |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
  ]
  const rows = all.map(
    ({ name, statements, rps, bareRate, shares, p50, p95, cpu, bytes }) =>
      `| ${name} | ${statements} | ${rps.toFixed(0)} | ${bareRate.toFixed(0)} | ${rangeOf(shares)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${cpu.toFixed(2)} | ${kB(bytes)} |`,
  )
  return [...head, ...rows].join('\n')
}

/** Said now, and once more at the end of the release run. */
function say(text: string) {
  console.log(text)
  if (process.env.ZHIGU_FIGURES) appendFileSync(process.env.ZHIGU_FIGURES, `${text}\n`)
}
