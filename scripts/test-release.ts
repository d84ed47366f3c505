import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checks } from '#tests/release/checks.ts'

// `npm run test:release -- NAME`: one check at release size; its figures stand at the end.
const [name = '', ...given] = process.argv.slice(2)
const parts = checks[name]
if (!parts) {
  console.error(`Which check? ${Object.keys(checks).join(', ')}`)
  process.exit(2)
}
const figures = join(mkdtempSync(join(tmpdir(), 'zhigu-figures-')), 'figures')
const begun = process.hrtime.bigint()
const passed = parts.map(run).every(Boolean)
const seconds = (process.hrtime.bigint() - begun) / 1_000_000_000n
if (existsSync(figures)) process.stdout.write(`\n${readFileSync(figures, 'utf8')}`)
console.log(`[${name}] ${passed ? 'holds' : 'FALLS SHORT'} (${seconds} s)`)
process.exit(passed ? 0 : 1)

function run({ project, files, title }: (typeof parts & object)[number]) {
  if (project === 'program') return start(['--import', 'tsx', ...files, ...given])
  const grep = title ? (project === 'browser' ? ['--grep', title.source] : ['-t', title.source]) : []
  const [packageName, program, ...asked] =
    project === 'browser'
      ? ['@playwright/test', 'cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts']
      : ['vitest', 'vitest.mjs', 'run', '--project', project]
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  return start([join(folder, program!), ...asked, ...grep, ...files])
}

function start(program: string[]) {
  const { status } = spawnSync(process.execPath, program, {
    stdio: 'inherit',
    env: { ...process.env, ZHIGU_RELEASE: '1', ZHIGU_FIGURES: figures },
  })
  return status === 0
}
