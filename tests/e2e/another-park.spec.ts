import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { type DemoServer, memory, startDemoServer } from '../support/demo-server.ts'

// Another park, from an empty database: what is set up stands on every page, and no word of the park the demo is of.
let server: DemoServer
let dataDir: string
const first = 'Huan-hua-2026-first'
const own = 'Huan-hua-2026-own'
const demoPark = /宁波|甬|Ningbo/

test.describe.configure({ mode: 'serial', timeout: 600_000 })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  dataDir = mkdtempSync(join(tmpdir(), 'zhigu-another-'))
  server = await startDemoServer({ dataDir, start: [...memory, 'scripts/program.js', 'start'] })
  createAdmin('tangji', '唐稷', 'system_admin')
  createAdmin('baiwei', '白蔚', 'security_admin')
})

test.afterAll(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

function createAdmin(...words: string[]) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: first,
    PUBLIC_ORIGIN: '',
  }
  for (const name of ['NODE_OPTIONS', 'DATABASE_URL', 'DATABASE_OWNER_URL']) delete env[name]
  const made = spawnSync(process.execPath, ['scripts/program.js', 'create-admin', ...words], { env })
  expect(made.status, String(made.stderr)).toBe(0)
}

/** A browser of this person's own; the first password ends at once. */
async function signIn(browser: Browser, username: string, password: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await silent(page)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('现在的密码').fill(password)
  await page.getByLabel('新密码', { exact: true }).fill(own)
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page).toHaveURL(/\/me$/)
  return page
}

/** No word of the demo's park on the page as it stands; the country's cities in a list are no page's text. */
async function silent(page: Page) {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const one of copy.querySelectorAll('script, style, option')) one.remove()
    return `${document.title} ${copy.textContent}`
  })
  expect(text, page.url()).not.toMatch(demoPark)
}

async function go(page: Page, path: string) {
  await page.goto(path)
  await silent(page)
}

async function pick(page: Page, label: string, word: string, option: RegExp) {
  await page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first()
    .fill(word)
  await page.getByRole('option', { name: option }).first().click()
}

/** What the checklist says is missing. */
const missing = (page: Page, what: string) => page.locator('.settings-missing b').filter({ hasText: what })

/** A new one in a list of the settings. */
async function add(
  page: Page,
  topic: string,
  button: string,
  facts: Record<string, string>,
  more = async () => {},
) {
  await go(page, `/settings/${topic}`)
  await page.getByRole('link', { name: button }).click()
  const sheet = page.getByRole('dialog')
  for (const [label, value] of Object.entries(facts))
    await sheet.getByLabel(label, { exact: true }).fill(value)
  await more()
  await sheet.getByRole('button', { name: button }).click()
  await expect(sheet).toBeHidden()
  await silent(page)
}

/** An SVG is refused in words; a picture stands in the frame and, for whoever is not signed in, at the sign-in. */
async function hangLogo(leader: Page, browser: Browser) {
  const drawn = { create: { width: 320, height: 160, channels: 3 as const, background: '#0b5d8c' } }
  const [file, set] = [leader.locator('input[type=file]'), leader.getByRole('button', { name: '换上' })]
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160"></svg>')
  await file.setInputFiles({ name: '园标.svg', mimeType: 'image/svg+xml', buffer: svg })
  await set.click()
  await expect(leader.locator('.settings-page .z-form-error')).toHaveText(/^SVG 里可以藏程序/)
  await file.setInputFiles({
    name: '园标.png',
    mimeType: 'image/png',
    buffer: await sharp(drawn).png().toBuffer(),
  })
  await set.click()
  await expect(leader.locator('.shell-brand img')).toBeVisible()
  await expect(leader.getByRole('complementary').getByText('邓崇礼 加了园标')).toBeVisible()
  const nobody = await browser.newPage({ baseURL: server.url })
  await nobody.goto('/sign-in')
  const width = await nobody.locator('header img').evaluate((img: HTMLImageElement) => img.naturalWidth)
  expect(width).toBe(320)
  await nobody.context().close()
}

const people: [username: string, name: string, nameEn: string, role: string][] = [
  ['dengchongli', '邓崇礼', 'Deng Chongli', '园区领导'],
  ['wenxi', '闻溪', 'Wen Xi', '审计管理员'],
  ['cenyuan', '岑远', 'Cen Yuan', '联系干部'],
  ['luojianwei', '罗见微', 'Luo Jianwei', '联系干部'],
  ['duanqinghe', '段青禾', 'Duan Qinghe', '受理员'],
]

test('[another-park] a park in 成都 opens by pages alone, and nothing in it speaks of another', async ({
  browser,
}) => {
  const system = await signIn(browser, 'tangji', first)
  const security = await signIn(browser, 'baiwei', first)

  // The system administrator's part: units, accounts, hours; dictionaries and this year's calendar are there.
  await go(system, '/settings')
  await expect(missing(system, '还没有单位')).toBeVisible()
  await add(system, 'units', '加单位', { 名称: '企业服务处', 英文名称: 'Enterprise services' })
  for (const [username, name, nameEn] of people) {
    await go(system, '/admin/accounts/new')
    const sheet = system.getByRole('dialog')
    await sheet.getByLabel('姓名', { exact: true }).fill(name)
    await sheet.getByLabel('英文姓名').fill(nameEn)
    await sheet.getByLabel('用户名').fill(username)
    await sheet.getByLabel('新密码', { exact: true }).fill(first)
    await sheet.getByRole('button', { name: '新建账号' }).click()
    await expect(system.getByRole('heading', { name })).toBeVisible()
  }
  await go(system, '/settings/hours')
  await system.getByLabel('上班', { exact: true }).fill('09:00')
  await system.getByLabel('下班', { exact: true }).fill('18:00')
  await system.getByLabel(/^午休从/).fill('12:00')
  await system.getByLabel(/^午休到/).fill('13:30')
  await system.getByRole('button', { name: '保存' }).click()
  await expect(system.getByRole('complementary').getByText('唐稷')).toBeVisible()

  // The security administrator's: every account gets its role and is released.
  let code = ''
  for (const [, name, , role] of people) {
    await go(security, '/admin/roles')
    await security.getByRole('link', { name }).first().click()
    await security.getByRole('link', { name: '授予角色' }).click()
    const dialog = security.getByRole('dialog')
    await dialog.getByLabel('角色').selectOption({ label: role })
    await dialog.getByRole('button', { name: '授予角色' }).click()
    await expect(dialog).toBeHidden()
    if (role !== '园区领导') continue
    await security.getByRole('link', { name: '放行密码' }).click()
    await security.getByRole('dialog').getByRole('button', { name: '放行密码' }).click()
    const shown = security.getByRole('dialog').getByText(/^\d{8}$/)
    await expect(shown).toBeVisible()
    code = await shown.innerText()
  }

  // Both administrators wait for the leader's part; one of them asks, and the other sees that it was done today.
  await go(system, '/settings')
  const parkRow = (page: Page) => page.locator('.settings-missing > li').filter({ hasText: '园名和城市没填' })
  await parkRow(system).getByRole('button', { name: '请邓崇礼设' }).click()
  await expect(parkRow(system)).toContainText('已提醒：唐稷')
  await go(security, '/settings')
  await expect(parkRow(security)).toContainText('已提醒：唐稷')
  await expect(parkRow(security).getByRole('button')).toHaveCount(0)

  // The leader's: whose park it is, its patches with their leads, a team, a building, the duty phone, the year's goal.
  const leader = await signIn(browser, 'dengchongli', first + code)
  await go(leader, '/settings')
  await expect(parkRow(leader)).toContainText(/唐稷 .* 请你设/)
  const asked = leader.getByRole('navigation').getByRole('link', { name: /设置.*项请你设/ })
  await expect(asked).toBeVisible()
  await leader.getByRole('link', { name: '填园名' }).click()
  await leader.getByLabel('园区名称').fill('成都浣花软件园')
  await leader.getByLabel('英文名称', { exact: true }).fill('Chengdu Huanhua Software Park')
  await leader.getByLabel('简称', { exact: true }).fill('浣花')
  await leader.getByLabel('英文简称', { exact: true }).fill('Huanhua')
  await pick(leader, '所在城市', '成都', /^成都/)
  await leader.getByRole('button', { name: '保存' }).click()
  await expect(leader.locator('.shell-brand')).toHaveText(/浣.*浣花/s)
  await expect(asked).toBeHidden()
  await hangLogo(leader, browser)
  await add(leader, 'patches', '加片', { 名称: '浣花东片', 英文名称: 'Huanhua East' })
  await go(leader, '/settings')
  await expect(missing(leader, '还没有片长的片 1：浣花东片')).toBeVisible()
  await add(leader, 'patches', '加片', { 名称: '浣花西片', 英文名称: 'Huanhua West' }, () =>
    pick(leader, '片长', '岑', /岑远/),
  )
  await go(leader, '/settings/patches')
  await leader.getByRole('link', { name: '浣花东片' }).click()
  await pick(leader, '片长', '罗', /罗见微/)
  await leader.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(leader.getByRole('dialog')).toBeHidden()
  await add(leader, 'teams', '加小队', { 名称: '蓉东组', 英文名称: 'East team' }, () =>
    pick(leader, '目标城市', '北京', /北京/),
  )
  await add(leader, 'buildings', '加楼宇', { 楼名: '浣花一号楼', 英文楼名: 'Huanhua 1', 门码: 'H1' })
  await add(leader, 'targets', '定目标', { 年度: String(new Date().getFullYear()), 多少: '12' }, async () => {
    await leader.getByRole('dialog').getByLabel('什么').selectOption({ index: 1 })
  })
  await go(leader, '/settings/duty')
  await leader.getByLabel(/^值班电话/).fill('028-88001000')
  await leader.getByRole('button', { name: '保存' }).click()
  await expect(leader.getByRole('complementary').getByText('邓崇礼')).toBeVisible()
  await go(leader, '/settings')
  await expect(missing(leader, '还没有片长的片')).toBeHidden()
  await expect(missing(leader, '值班电话没填')).toBeHidden()

  // A first firm, a first visit, a first ticket.
  await go(leader, '/enterprises/new')
  await leader.getByLabel('企业名称').fill('锦里数据')
  await leader.getByRole('button', { name: '登记企业' }).click()
  await expect(leader.getByRole('heading', { level: 1, name: /锦里数据/ })).toBeVisible()
  await silent(leader)
  await go(leader, '/visits/new')
  await pick(leader, '企业', '锦里', /锦里数据/)
  await leader.getByRole('button', { name: /^保存走访/ }).click()
  await expect(leader.getByRole('heading', { name: /锦里数据/ })).toBeVisible()
  await silent(leader)
  await go(leader, '/tickets/new')
  await expect(leader.getByText('028-88001000')).toBeVisible()
  await pick(leader, '企业', '锦里', /锦里数据/)
  await leader.getByLabel('事项').fill('想招两名测试')
  await leader.getByRole('textbox', { name: '报单人' }).fill('前台')
  await leader.getByLabel(/^类别/).selectOption({ label: '招聘用工' })
  await leader
    .getByRole('button', { name: /^(受理|报工单)/ })
    .first()
    .click()
  await expect(leader.getByText(/SR-\d{8}-\d{3}/).first()).toBeVisible()
  await silent(leader)

  for (const path of ['/today', '/overview', '/map', '/map?view=list', '/liaison', '/projects', '/trips'])
    await go(leader, path)
  for (const path of ['/enterprises', '/visits', '/tickets', '/leads', '/policies', '/settings/park'])
    await go(leader, path)
  await leader.context().addCookies([{ name: 'locale', value: 'en', url: server.url }])
  for (const path of ['/overview', '/map', '/settings']) await go(leader, path)
  await expect(leader.locator('.shell-brand')).toHaveText(/Huanhua/)
})
