import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { findChromium } from '#tests/support/demo-server.ts'

// `npm test`: types, lint, architecture and unit, integration, browser. `npm test -- integration` runs kinds by name.
// `statements`, by name alone, is integration without what walks every page and verb again for its door: for one more
// version of PostgreSQL.
type Count = { passed: number; failed: number }

const environment = { ...process.env, NODE_OPTIONS: '--max-old-space-size=4096' }
const reports = mkdtempSync(join(tmpdir(), 'zhigu-reports-'))
const kinds: Record<string, () => Count> = {
  types: () => check('typescript', 'bin/tsc'),
  lint: () => check('@biomejs/biome', 'bin/biome', 'check', '.'),
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  crash: () => vitest('crash'),
  browser,
}

/** Says the same of any PostgreSQL: what goes through the doors, and what is of the house itself. */
const walks = [
  'hostile/**',
  'invariants/**',
  'matrix/**',
  'outages/**',
  'api/**',
  'http/**',
  'live/**',
  'undo/**',
  'round-trips/**',
  'growth/**',
  'house/embedded.test.ts',
  'house/english-names.test.ts',
]
const byName: typeof kinds = {
  statements: () => vitest('integration', ...walks.map((walk) => `--exclude=tests/integration/${walk}`)),
}

const chosen = process.argv.slice(2)
const total: Count = { passed: 0, failed: 0 }
const lines: string[] = []
/** What the last program complained of: kept for a run that ends badly without naming a test. */
let complained = ''
/** What failed, named once more at the end: the middle of a long output is easily lost. */
const faults: string[] = []
/** How long each test took, so that the slowest are known before the whole run becomes slow. */
const durations: { test: string; ms: number }[] = []
// Programs that are killed and started again mostly wait: beside types, lint and unit they cost little.
const ahead = chosen.length === 0 ? beside('crash') : undefined
for (const [kind, work] of Object.entries({ ...kinds, ...byName })) {
  if (chosen.length ? !chosen.includes(kind) : kind in byName) continue
  if (kind === 'integration') await ahead?.done
  if (kind === 'crash' && ahead) continue
  const start = process.hrtime.bigint()
  const found = work()
  count(kind, process.hrtime.bigint() - start, found)
}
if (ahead) {
  const { took, ...found } = await ahead.done
  count('crash', took, found)
}
rmSync(reports, { recursive: true, force: true })
const slowest = durations
  .sort((a, b) => b.ms - a.ms)
  .slice(0, 10)
  .map(({ test, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${test}`)
console.log(
  `\n${[...(slowest.length ? ['the slowest tests', ...slowest] : []), ...faults, ...lines].join('\n')}\n${total.passed} passed, ${total.failed} failed`,
)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

function count(kind: string, took: bigint, { passed, failed }: Count) {
  const seconds = Number(took / 1_000_000_000n)
  total.passed += passed
  total.failed += failed
  lines.push(`${kind.padEnd(12)} ${passed} passed, ${failed} failed (${seconds} s)`)
}

/** Runs a project of vitest beside what else is run; what it says is told when it has ended. */
function beside(project: string) {
  const start = process.hrtime.bigint()
  const { program, options, report } = vitestOf(project)
  // Into a file: nobody listens while the others are run.
  const said = join(reports, `${project}.txt`)
  const out = openSync(said, 'w')
  const child = spawn(process.execPath, [program, ...options], {
    stdio: ['ignore', out, out],
    env: environment,
  })
  const done = new Promise<Count & { took: bigint }>((resolve) =>
    child.on('close', (status) => {
      const all = readFileSync(said)
      process.stdout.write(all)
      complained = `exit ${status}: ${all.toString().slice(-1_200)}`
      resolve(Object.assign(report(status === 0), { took: process.hrtime.bigint() - start }))
    }),
  )
  return { done }
}

function run(packageName: string, program: string, ...given: string[]) {
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [programOf(packageName, program), ...given],
    { stdio: ['inherit', 'inherit', 'pipe'], env: environment, maxBuffer: 256 * 1024 * 1024 },
  )
  process.stderr.write(stderr)
  complained = `exit ${status ?? signal}: ${stderr.toString().slice(-1_200)}`
  return status === 0
}

function programOf(packageName: string, program: string) {
  return join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), program)
}

function check(packageName: string, program: string, ...given: string[]): Count {
  return run(packageName, program, ...given) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

type VitestReport = {
  numPassedTests: number
  numTotalTests: number
  testResults: {
    name: string
    message?: string
    assertionResults: { status: string; fullName: string; duration?: number; failureMessages?: string[] }[]
  }[]
}

function told(where: string, why: string | undefined) {
  const text = stripVTControlCharacters(why ?? '')
    .trim()
    .slice(0, 1_500)
  faults.push(`FAILED ${where}\n  ${text.replaceAll('\n', '\n  ')}`)
}

function vitest(project: string, ...only: string[]): Count {
  const { options, report } = vitestOf(project, ...only)
  return report(run('vitest', 'vitest.mjs', ...options))
}

function vitestOf(project: string, ...only: string[]) {
  const file = join(reports, `${project}.json`)
  const options = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    '--reporter=./tests/support/unnamed-faults.ts',
    `--outputFile.json=${file}`,
    ...only,
  ]
  return { program: programOf('vitest', 'vitest.mjs'), options, report: (ok: boolean) => reportOf(file, ok) }
}

// A skipped test counts as failed, and so does a run that ends badly without naming a test.
function reportOf(file: string, ok: boolean): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const passed = report.numPassedTests
  const named = faults.length
  for (const { name, message, assertionResults } of report.testResults) {
    if (message) told(relative('.', name), message)
    for (const { status, fullName, duration, failureMessages } of assertionResults) {
      const test = `${relative('.', name)}: ${fullName}`
      durations.push({ test, ms: duration ?? 0 })
      if (status !== 'passed') told(`${test} (${status})`, failureMessages?.[0])
    }
  }
  if (!ok && faults.length === named) tellUnnamed(file)
  return { passed, failed: Math.max(report.numTotalTests - passed, ok ? 0 : 1) }
}

function tellUnnamed(file: string) {
  const unnamed = file.replace(/\.json$/, '.unnamed.json')
  const all: string[] = existsSync(unnamed) ? JSON.parse(readFileSync(unnamed, 'utf8')) : []
  for (const why of all.length ? all : [complained]) told('outside every test', why)
}

type Suite = {
  file: string
  suites?: Suite[]
  specs: {
    title: string
    ok: boolean
    tests: { status: string; results: { duration: number; error?: { message?: string } }[] }[]
  }[]
}
type BrowserReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: Suite[]
  errors: { message?: string }[]
}

function tellOf({ file, suites, specs }: Suite) {
  for (const { title, tests } of specs)
    for (const { status, results } of tests) {
      durations.push({
        test: `${file}: ${title}`,
        ms: results.reduce((sum, { duration }) => sum + duration, 0),
      })
      if (status !== 'expected') told(`${file}: ${title} (${status})`, results.at(-1)?.error?.message)
    }
  for (const suite of suites ?? []) tellOf(suite)
}

function browser(): Count {
  if (!findChromium()) {
    console.log('No Chromium found: apt-get install chromium (or set CHROMIUM_PATH).')
    return { passed: 0, failed: 1 }
  }
  const file = 'test-results/browser.json'
  rmSync(file, { force: true })
  const ok = run('@playwright/test', 'cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts')
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { stats, suites, errors } = JSON.parse(readFileSync(file, 'utf8')) as BrowserReport
  const { expected, unexpected, flaky, skipped } = stats
  for (const suite of suites) tellOf(suite)
  for (const { message } of errors) told('browser', message)
  if (!ok && unexpected + flaky + skipped + errors.length === 0) told('browser', complained)
  return { passed: expected, failed: Math.max(unexpected + flaky + skipped, ok ? 0 : 1) }
}
