import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { clear } from '#tests/support/cleared.ts'
import { findHome, serverUser } from '../../db/embedded/home.server.ts'
import { demoPeople } from '../support/demo-server.ts'

let dataDir: string
let program: ChildProcess
let url: string

test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  dataDir = mkdtempSync(join(tmpdir(), 'zhigu-dev-'))
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: '0',
    PUBLIC_ORIGIN: '',
    LOG_LEVEL: 'error',
  }
  for (const name of ['NODE_ENV', 'NODE_OPTIONS', 'DATABASE_URL', 'DATABASE_OWNER_URL']) delete env[name]
  program = spawn('npm', ['run', 'dev'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  url = await new Promise((done, fail) => {
    let said = ''
    program.stdout!.on('data', (chunk) => {
      said += chunk
      const address = said.match(/^http:\/\/\S+/m)?.[0]
      if (address) done(address)
    })
    program.once('exit', (code) => fail(new Error(`npm run dev ended with ${code}: ${said}`)))
  })
})

test.afterAll(async () => {
  program?.kill('SIGTERM')
  await expect.poll(() => isAlive(postmaster), { timeout: 30_000 }).toBe(false)
  clear(dataDir)
})

let postmaster = 0

test('F5: pages of npm run dev come alive, on the first visit and when another page is opened', async ({
  page,
}) => {
  const faults = listen(page)
  postmaster = Number(
    readFileSync(join(findHome(dataDir, serverUser()), 'pg', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  const { username, password } = demoPeople(dataDir).team_member
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/today')
  await page.goto(`${url}/projects`)
  // Only scripts open what these open.
  await expect(async () => {
    const moves = page.locator('.projects-moves a').first()
    if (!(await moves.isVisible())) await page.locator('.projects-menu').first().click()
    await expect(moves).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.goto(`${url}/visits/new`)
  await page.locator('.visit-form .z-field input.z-input').first().fill('hjzn')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(faults).toEqual([])
})

test('F5: the map of npm run dev is drawn, with the packages that load late', async ({ page }) => {
  const faults = listen(page)
  const { username, password } = demoPeople(dataDir).leader
  await page.goto(`${url}/sign-in?to=/map`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
  expect(faults).toEqual([])
})

test('F5: a SIGTERM to npm run dev ends it and its PostgreSQL', async () => {
  expect(isAlive(postmaster)).toBe(true)
  program.kill('SIGTERM')
  await expect.poll(() => isAlive(postmaster), { timeout: 30_000 }).toBe(false)
})

function listen(page: Page) {
  const faults: string[] = []
  page.setDefaultTimeout(60_000)
  page.setDefaultNavigationTimeout(60_000)
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${new URL(answer.url()).pathname}`)
  })
  // React 18 says this of itself where a page is drawn anew while its packages still load; the page goes on.
  page.on('pageerror', ({ message }) => {
    if (!/^Root did not complete/.test(message)) faults.push(message)
  })
  return faults
}

function isAlive(pid: number) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
