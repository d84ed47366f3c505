import type { Locator, Page } from '@playwright/test'
import { demoPeople } from '../support/demo-server.ts'
import { atRest, places, prepare } from '../support/pages.ts'
import { figure } from '../support/release.ts'
import { expect, test } from './fixtures.ts'

test.use({ tolerated: [/status of (401|403|404|409|422)|ERR_INTERNET_DISCONNECTED/] })

/** Words that find a person, a firm, a city, an association, a policy. */
const words = ['陶', '沈', '华迪', '深圳', '软件', '租金', '周']

test.beforeAll(async () => {
  await prepare(process.env.E2E_URL!, demoPeople(process.env.E2E_DATA_DIR!))
})

test('E1, E2: in every picker of every form Enter chooses and sends nothing, and text left in it is a fault there', async ({
  signInAs,
}) => {
  test.setTimeout(600_000)
  const faults: string[] = []
  let pickers = 0
  for (const role of new Set(places.flatMap(({ role }) => role ?? []))) {
    const page = await signInAs(role)
    let sent = 0
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent += 1
    })
    for (const { name, path } of places.filter((place) => place.role === role && !place.open)) {
      if (!(await holdsPicker(page, path))) continue
      await page.goto(path)
      await atRest(page)
      for (const more of await page.locator('details.z-more').all())
        await more.evaluate((one) => one.setAttribute('open', ''))
      const names = await page
        .locator('form [data-picker]:has(input[data-word])')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.picker!))
      for (const picks of names) {
        pickers += 1
        const picker = page.locator(`form [data-picker="${picks}"]`)
        const input = picker.locator('input[data-word]')
        const told = (what: string) => faults.push(`${name} ${path} ${picks}: ${what}`)
        await input.fill('qqqqqqqq')
        await send(input)
        const isFault = expect(input).toHaveAttribute('aria-invalid', 'true')
        await isFault.catch(() => told('text left in it is no fault'))
        await find(page, input)
        const before = await picker.locator('input[data-label]').count()
        await input.press('Enter')
        const chosen = expect.poll(() => picker.locator('input[data-label]').count()).toBeGreaterThan(before)
        await chosen.catch(() => told('Enter chose nothing'))
        if (sent) told('something was sent')
        sent = 0
      }
    }
    await page.context().close()
  }
  figure(`pickers tried by Enter and by left-over text: ${pickers}`)
  expect(faults).toEqual([])
  expect(pickers).toBeGreaterThan(25)
})

test('E1: what is found after Enter was pressed is chosen, and a name written out in full is chosen on leaving', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member')
  await page.goto('/visits/new')
  const firm = page.getByRole('textbox', { name: '企业' })
  await firm.fill('衡芥')
  await firm.press('Enter')
  await expect(page.locator('[data-picker=enterpriseIds] input[data-label]')).toHaveCount(1)
  const answered = page.waitForResponse(/\/pick\/enterprises/)
  await firm.fill('听澜语音')
  await answered
  await expect(page.getByRole('option', { name: /听澜语音/ })).toBeVisible()
  await firm.press('Tab')
  await expect(page.locator('[data-picker=enterpriseIds] input[data-label]')).toHaveCount(2)
  await expect(page).toHaveURL(/\/visits\/new$/)
})

test('E3: a picker that cannot ask says so: without a network, and without a session', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member')
  await page.goto('/visits/new')
  const firm = page.getByRole('textbox', { name: '企业' })
  await page.context().setOffline(true)
  await firm.fill('衡芥')
  await expect(page.getByText('没有连上服务器，查不了').first()).toBeVisible()
  await expect(page.getByText('没有匹配的')).toHaveCount(0)
  await page.context().setOffline(false)
  await page.context().clearCookies({ name: /zhigu$/ })
  await firm.fill('听澜')
  await expect(page.getByText('登录已过期，查不了；写的都还在').first()).toBeVisible()
  await firm.press('Tab')
  await expect(firm).toHaveAccessibleDescription('登录已过期，查不了；写的都还在')
})

/** As the server draws it: most pages have none, and need no browser to say so. */
async function holdsPicker(page: Page, path: string) {
  const answer = await page.request.get(path, { failOnStatusCode: false })
  return (await answer.text()).includes('data-word')
}

async function find(page: Page, input: Locator) {
  for (const word of words) {
    // An earlier word may still be answered, and a form asks for more by itself.
    const asked = encodeURIComponent(word)
    const answer = page.waitForResponse((one) => one.url().includes('/pick/') && one.url().includes(asked))
    await input.fill(word)
    const { items } = (await (await answer).json()) as { items: unknown[] }
    if (items.length) return
    await input.fill('')
  }
}

const send = (input: Locator) =>
  input.evaluate((one: HTMLInputElement) =>
    one.form!.requestSubmit(
      one.form!.querySelector<HTMLButtonElement>(
        'button.z-button-primary, button[type=submit], button:not([type])',
      ),
    ),
  )
