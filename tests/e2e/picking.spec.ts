import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ tolerated: [/status of (401|422|429|503)|ERR_/] })

const chips = (page: Page, name: string) => page.locator(`[data-picker="${name}"] input[data-label]`)

/** Everything that was sent but questions. */
function sentFrom(page: Page) {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url())
  })
  return sent
}

test('E1, E2: Enter takes what the arrows chose, and nothing where nothing matches: then the word is a fault until it is cleared', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member')
  await page.goto('/visits/new')
  const sent = sentFrom(page)
  const firm = page.getByRole('textbox', { name: '企业' })
  await firm.fill('科技')
  const second = page.getByRole('option').nth(1)
  await second.waitFor()
  await firm.press('ArrowDown')
  await firm.press('ArrowDown')
  await expect(second).toHaveAttribute('data-combobox-selected', 'true')
  const name = (await second.innerText()).split(' ')[0]!
  await firm.press('Enter')
  await expect(chips(page, 'enterpriseIds')).toHaveCount(1)
  expect(name).toContain(await chips(page, 'enterpriseIds').first().getAttribute('data-label'))
  // One is chosen already; what is left beside it is a fault all the same.
  await firm.fill('没有这样的企业')
  await expect(page.getByText('没有匹配的')).toBeVisible()
  await firm.press('Enter')
  await firm.press('Enter')
  await firm.press('Tab')
  await expect(firm).toHaveAccessibleDescription(/选一个，或清空/)
  expect(sent).toEqual([])
  await expect(page).toHaveURL(/\/visits\/new$/)
  await firm.fill('')
  await firm.press('Tab')
  await expect(firm).not.toHaveAttribute('aria-invalid', 'true')
  await firm.fill('   ')
  await firm.press('Tab')
  await expect(firm).not.toHaveAttribute('aria-invalid', 'true')
  await expect(chips(page, 'enterpriseIds')).toHaveCount(1)
})

test('E2, E3: in English, where the server breaks down a picker says that it could not look, and looks again once it can', async ({
  signInAs,
}) => {
  const page = await signInAs('intake', { locale: 'en' })
  await page.goto('/tickets/new')
  const sent = sentFrom(page)
  const firm = page.locator('[data-picker=enterpriseId] input[data-word]')
  for (const status of [503, 429]) {
    await page.route(/\/pick\//, (route) => route.fulfill({ status, body: 'no' }))
    await firm.fill(`华迪${status}`)
    await expect(page.getByText('The server cannot be reached to look this up').first()).toBeVisible()
    await expect(page.getByText('Nothing matches')).toHaveCount(0)
    await page.unroute(/\/pick\//)
  }
  await firm.press('Tab')
  await expect(firm).toHaveAttribute('aria-invalid', 'true')
  await firm.fill('华迪')
  await firm.press('Enter')
  await expect(chips(page, 'enterpriseId')).toHaveCount(1)
  await expect(page.locator('[data-picker=enterpriseId]').locator('..').getByRole('alert')).toHaveCount(0)
  expect(sent).toEqual([])
})

test('E3: an answer that is a page, or that comes too late, is none', async ({ signInAs }) => {
  const page = await signInAs('team_member')
  await page.goto('/visits/new')
  const firm = page.getByRole('textbox', { name: '企业' })
  await page.route(/\/pick\//, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Hotel</title>' }),
  )
  await firm.fill('衡芥')
  await expect(page.getByText('没有连上服务器，查不了').first()).toBeVisible()
  await page.unroute(/\/pick\//)
  let late = () => {}
  const held = new Promise<void>((go) => {
    late = go
  })
  await page.route(/\/pick\/.*%E9%B9%BF/, async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  await firm.fill('鹿')
  await page.waitForRequest(/\/pick\/.*%E9%B9%BF/)
  await firm.fill('衡芥')
  await expect(page.getByRole('option').first()).toContainText('衡芥')
  late()
  await page.evaluate(() => new Promise((go) => setTimeout(go, 0)))
  await expect(page.getByRole('option').first()).toContainText('衡芥')
  await firm.press('Enter')
  await expect(chips(page, 'enterpriseIds')).toHaveAttribute('data-label', /衡芥/)
})
