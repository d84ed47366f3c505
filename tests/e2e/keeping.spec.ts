import type { Page } from '@playwright/test'
import { seedId } from '../../db/seed/ids.ts'
import { demoPeople } from '../support/demo-server.ts'
import { atRest } from '../support/pages.ts'
import { expect, test } from './fixtures.ts'

// Invariant 5: what one account keeps in a browser no other account of it reads, and it ends with the account.
const text = '只有我自己写的一句'
const needs = (page: Page) => page.getByRole('textbox', { name: /对方要什么/ })

/** Writes half a visit and looks at a firm: a draft, and a record seen last. */
async function leaveTraces(page: Page) {
  await page.goto(`/enterprises/${seedId('F18')}`)
  await expect(page).toHaveTitle(/折桂人才云/)
  await page.goto('/visits/new')
  await needs(page).fill(text)
  await expect.poll(() => kept(page)).toContain(text)
}

/** Everything the browser holds for this origin, in whatever store. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const stores = [...Object.entries(localStorage), ...Object.entries(sessionStorage)]
    const shelves = [...(await caches.keys()), ...(await indexedDB.databases()).map(({ name }) => name)]
    return JSON.stringify([...stores, ...shelves])
  })

/** What is shown of it: the page’s fields and words, and what the palette offers. */
async function shown(page: Page) {
  await atRest(page)
  const typed = await page
    .locator('input, textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog').filter({ has: page.getByRole('combobox') })
  const offered = await palette.innerText()
  await page.keyboard.press('Escape')
  return { words: `${typed.join(' ')} ${await page.locator('main').innerText()}`, offered }
}

test('what one account keeps in a browser no other account of it is shown, by any page or by going back', async ({
  signInAs,
}) => {
  const other = await signInAs('leader')
  const theirs = (await other.context().cookies()).filter(({ name }) => /zhigu$/.test(name))
  const page = await signInAs('team_member')
  await leaveTraces(page)
  const mine = (await page.context().cookies()).filter(({ name }) => /zhigu$/.test(name))
  // The session is over without a sign-out, and somebody else signs in.
  await page.context().clearCookies({ name: /zhigu$/ })
  await page.context().addCookies(theirs)
  for (const path of ['/visits/new', '/today', '/leads/new']) {
    await page.goto(path)
    const { words, offered } = await shown(page)
    expect(words, path).not.toContain(text)
    expect(offered, path).not.toContain('折桂人才云')
  }
  await page.goBack()
  await page.goBack()
  await page.goBack()
  expect((await shown(page)).words).not.toContain(text)
  // Each thing kept says whose it is; nothing is kept for everybody but where the pages were scrolled to.
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  const nobodys = keys.filter((key) => !/^zhigu:\w+:[0-9a-f-]{36}(?:[@:]|$)|position/i.test(key))
  expect(nobodys).toEqual([])
  await page.context().clearCookies({ name: /zhigu$/ })
  await page.context().addCookies(mine)
  await page.goto('/visits/new')
  await expect(needs(page)).toHaveValue(text)
})

test('drafts of an account that is disabled are gone when it is enabled again, and those of an ended session are not', async ({
  openAs,
}) => {
  const people = demoPeople(process.env.E2E_DATA_DIR!)
  const id = seedId('C11')
  const step = async (role: 'system_admin' | 'security_admin', name: string, body: object) => {
    const headers = { Authorization: `Bearer ${people[role].token}`, 'Content-Type': 'application/json' }
    const all = await fetch(`${process.env.E2E_URL}/api/v1/accounts`, { headers })
    const account = (await all.json()).items.find((one: { id: string }) => one.id === id)
    const answer = await fetch(`${process.env.E2E_URL}/api/v1/accounts/${id}/${name}`, {
      ...{ method: 'POST', headers, body: JSON.stringify({ version: account.version, ...body }) },
    })
    expect(answer.ok, await answer.clone().text()).toBe(true)
    return { username: account.username as string, ...(await answer.json()) }
  }
  const page = await openAs()
  const signIn = async (username: string, password: string) => {
    await page.goto('/sign-in')
    await page.getByLabel('用户名', { exact: true }).fill(username)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
  }
  const { username } = await step('system_admin', 'reset-password', { password: 'Handed-over-2021' })
  const { code } = await step('security_admin', 'release-reset', {})
  await signIn(username, `Handed-over-2021${code}`)
  await page.getByLabel(/^(现在的|当前)/).fill(`Handed-over-2021${code}`)
  await page.locator('input[name=password]').fill('Ningbo-2021-own')
  await page.locator('form:has(input[name=password]) .z-button-primary').click()
  await page.waitForURL((url) => url.pathname !== '/me/password')
  await leaveTraces(page)

  await page.context().clearCookies({ name: /zhigu$/ })
  await signIn(username, 'Ningbo-2021-own')
  await page.goto('/visits/new')
  await expect(needs(page)).toHaveValue(text)

  await step('system_admin', 'disable', { reason: '调离' })
  await step('system_admin', 'enable', { reason: '回来' })
  await signIn(username, 'Ningbo-2021-own')
  await page.goto('/visits/new')
  const { words, offered } = await shown(page)
  expect(words).not.toContain(text)
  expect(offered).not.toContain('折桂人才云')
  expect(await kept(page)).not.toContain(text)
})
