import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checks } from '#tests/release/checks.ts'

// `npm run test:release -- NAME`: one check at release size; its figures stand at the end.
const [name = ''] = process.argv.slice(2)
const parts = checks[name]
if (!parts) {
  console.error(`Which check? ${Object.keys(checks).join(', ')}`)
  process.exit(2)
}
const figures = join(mkdtempSync(join(tmpdir(), 'zhigu-figures-')), 'figures')
const start = process.hrtime.bigint()
const passed = parts.map(run).every(Boolean)
const seconds = (process.hrtime.bigint() - start) / 1_000_000_000n
if (existsSync(figures)) process.stdout.write(`\n${readFileSync(figures, 'utf8')}`)
console.log(`[${name}] ${passed ? 'holds' : 'FALLS SHORT'} (${seconds} s)`)
process.exit(passed ? 0 : 1)

function run({ project, files, title }: (typeof parts & object)[number]) {
  const grep = title ? (project === 'browser' ? ['--grep', title.source] : ['-t', title.source]) : []
  const [packageName, program, ...given] =
    project === 'browser'
      ? ['@playwright/test', 'cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts']
      : ['vitest', 'vitest.mjs', 'run', '--project', project]
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  const { status } = spawnSync(process.execPath, [join(folder, program!), ...given, ...grep, ...files], {
    stdio: 'inherit',
    env: { ...process.env, ZHIGU_RELEASE: '1', ZHIGU_FIGURES: figures },
  })
  return status === 0
}
