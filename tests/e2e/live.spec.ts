import type { APIRequestContext, BrowserContext, Page, Request } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import type { Role } from '../../app/domain/actor.ts'
import { demoPeople } from '../support/demo-server.ts'
import { figure, isRelease, size } from '../support/release.ts'
import { expect, test } from './fixtures.ts'

const rounds = size(1, 10)
/** What another person commits must be seen within so long, in the release run; elsewhere it must be seen at all. */
const soon = { timeout: isRelease ? 2_000 : 15_000 }

/** Another person at work in another program, by the API. */
const another = (request: APIRequestContext, role: Role) => async (path: string, body: object) => {
  const { token } = demoPeople(process.env.E2E_DATA_DIR!)[role]
  const answer = await request.post(`/api/v1${path}`, {
    data: body,
    headers: { Authorization: `Bearer ${token}` },
  })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  return (await answer.json()) as { id: string; version: number; number: string }
}

const aTicket = (title: string) => ({
  ...{
    id: uuidv7(),
    channel: 'phone',
    title,
    categoryCode: 'property_repair',
    level: 'p3',
    levelReason: '两家会办',
  },
  ...{ siteKind: 'off_park', siteAddress: '某路 1 号', siteContactName: '门卫' },
  requesters: [{ name: '许衡', phone: '13905740005' }],
})

const spans: number[] = []
async function within(seen: () => Promise<unknown>) {
  const start = performance.now()
  await seen()
  spans.push(performance.now() - start)
}

const streamsOf = (context: BrowserContext) => {
  const open = new Set<Request>()
  let most = 0
  const isStream = (url: string) => new URL(url).pathname === '/live'
  context.on('request', (request) => {
    if (!isStream(request.url())) return
    open.add(request)
    most = Math.max(most, open.size)
  })
  context.on('requestfinished', (request) => open.delete(request))
  context.on('requestfailed', (request) => open.delete(request))
  const isOpen = (request: Request) => !request.frame().page().isClosed()
  return { now: () => [...open].filter(isOpen).length, most: () => most }
}

const places = (page: Page) =>
  page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.slice(0, 5).map((row) => row.getBoundingClientRect().top))

test('[live] the queue, an open ticket, 今日 and the counts follow a colleague, and nothing typed is lost', async ({
  signInAs,
  request,
}) => {
  const page = await signInAs('intake')
  const does = another(request, 'leader')
  const mine = await does('/tickets', aTicket('空调漏水'))
  const today = await page.context().newPage()
  await today.goto('/today')
  await page.goto('/tickets')
  await page.locator(`a[data-ticket="${mine.id}"]`).first().click()
  const pane = page.getByRole('textbox', { name: '记一笔' })
  const box = (await pane.count()) ? pane : page.locator('#say textarea')
  await page.goto(`/tickets/${mine.id}`)
  await box.fill('正在打电话，先记')
  const list = await page.context().newPage()
  await list.goto('/tickets')
  const count = list.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: /^工单/ })

  for (let round = 0; round < rounds; round += 1) {
    const [before, waiting] = [await places(list), await count.innerText()]
    await does('/tickets', aTicket(`第 ${round} 件`))
    await within(async () => {
      await expect(list.getByRole('button', { name: /件新的/ })).toBeVisible(soon)
    })
    await expect(count).not.toHaveText(waiting, soon)
    expect(await places(list)).toEqual(before)
    await list.getByRole('button', { name: /件新的/ }).click()
    await expect(list.getByText(`第 ${round} 件`).first()).toBeVisible()

    await does(`/tickets/${mine.id}/notes`, { entryId: uuidv7(), text: `同事补记 ${round}` })
    await within(() =>
      expect(page.getByRole('list', { name: '经过' }).getByText(`同事补记 ${round}`)).toBeVisible(soon),
    )
    await expect(box).toHaveValue('正在打电话，先记')
    await expect(box).toBeFocused()
    await within(() => expect(today.getByRole('button', { name: /件新的/ })).toBeVisible(soon))
    await today.getByRole('button', { name: /件新的/ }).click()
  }
  await today.close()
  const bell = list.getByRole('link', { name: /^通知/ })
  await expect(bell).toContainText('条未读', soon)
  await bell.click()
  const asked = list.getByRole('list', { name: '要我动手' })
  await expect(asked.getByRole('link', { name: '第 0 件' })).toBeVisible()
  await list.getByRole('button', { name: '全部读过' }).click()
  await expect(bell).not.toContainText('未读')
  await expect(asked.getByRole('button', { name: /^读过/ })).toHaveCount(0)
  await list.close()
  figure(
    `two browsers: ${spans.length} commits seen after ${Math.round(spans.toSorted((a, b) => a - b)[spans.length >> 1]!)} ms in the middle, ${Math.round(Math.max(...spans))} ms at most`,
  )
})

test('[live] a row that changes is changed where it stands', async ({ signInAs, request }) => {
  const page = await signInAs('intake')
  const does = another(request, 'leader')
  const ticket = await does('/tickets', aTicket('门禁失灵'))
  await page.goto('/tickets')
  const row = page.getByRole('row').filter({ has: page.locator(`a[data-ticket="${ticket.id}"]`) })
  await expect(row).toContainText('待受理')
  const before = await places(page)
  await does(`/tickets/${ticket.id}/accept`, { version: ticket.version })
  await expect(row).toContainText('已受理', soon)
  expect(await places(page)).toEqual(before)
})

test('[live] a form that is being filled in is not read anew', async ({ signInAs, request }) => {
  const page = await signInAs('intake')
  const does = another(request, 'leader')
  const ticket = await does('/tickets', aTicket('漏雨'))
  await page.goto(`/tickets/${ticket.id}/do/correct`)
  const reason = page
    .getByRole('dialog')
    .getByLabel(/^更正原因|^原因|^说明/)
    .first()
  await reason.fill('级别报低了')
  const version = page.getByRole('dialog').locator('input[name="version"]')
  const opened = await version.inputValue()
  await does(`/tickets/${ticket.id}/notes`, { entryId: uuidv7(), text: '别人同时记了一笔' })
  await does('/tickets', aTicket('又一件'))
  await page.waitForResponse((answer) => new URL(answer.url()).pathname === '/waiting')
  await expect(reason).toHaveValue('级别报低了')
  await expect(version).toHaveValue(opened)
})

test('[live] eight tabs of one browser hold one stream, and the next tab takes it over', async ({
  signInAs,
  request,
}) => {
  const first = await signInAs('intake')
  const streams = streamsOf(first.context())
  await first.goto('/tickets')
  const tabs = [first]
  for (let tab = 1; tab < 8; tab += 1) tabs.push(await first.context().newPage())
  await Promise.all(tabs.slice(1).map((tab) => tab.goto('/tickets')))
  await expect.poll(streams.now).toBe(1)
  const does = another(request, 'leader')
  await does('/tickets', aTicket('八个标签页'))
  for (const tab of tabs) {
    await tab.bringToFront()
    await expect(tab.getByRole('button', { name: /件新的/ })).toBeVisible()
  }
  expect(streams.most()).toBe(1)
  await first.close()
  await tabs[1]!.bringToFront()
  await expect.poll(streams.now).toBe(1)
  await tabs[1]!.reload()
  await does('/tickets', aTicket('换了标签页'))
  await expect(tabs[1]!.getByRole('button', { name: /件新的/ })).toBeVisible()
  await expect.poll(streams.now).toBe(1)
})

test('[live] however quickly colleagues work, and however slow the machine, what is new moves nothing', async ({
  signInAs,
  request,
}) => {
  const page = await signInAs('intake')
  await page.goto('/tickets')
  await page.waitForResponse((answer) => new URL(answer.url()).pathname === '/waiting')
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const does = another(request, 'leader')
  const before = await places(page)
  const raised = size(20, 60)
  for (let one = 0; one < raised; one += 1) {
    await does('/tickets', aTicket(`接连 ${one}`))
    await page.waitForTimeout(Math.random() * 400)
  }
  const news = page.getByRole('button', { name: /件新的/ })
  // Others may be at work on the same park.
  await expect(async () =>
    expect(Number.parseInt(await news.innerText(), 10)).toBeGreaterThanOrEqual(raised),
  ).toPass()
  expect(await page.getByText(/^接连 [0-9]+/).count()).toBe(0)
  expect(await places(page)).toEqual(before)
})

test('[live] what a colleague does while a page is still waking is seen on it, in the first tab and in the next', async ({
  signInAs,
  request,
}) => {
  const first = await signInAs('intake')
  const does = another(request, 'leader')
  const context = first.context()
  const wakesAfter = async (title: string) => {
    let wake = () => {}
    const asleep = new Promise<void>((done) => {
      wake = done
    })
    const page = await context.newPage()
    await page.route(/\.js$/, async (route) => {
      await asleep
      await route.continue()
    })
    await page.goto('/tickets', { waitUntil: 'commit' })
    await page.getByRole('main').waitFor()
    await does('/tickets', aTicket(title))
    const [witness] = context.pages()
    if (witness === first) await expect(first.getByRole('button', { name: /件新的/ })).toBeVisible()
    wake()
    await expect(page.getByRole('button', { name: /件新的/ })).toBeVisible()
    return page
  }
  await first.goto('/tickets')
  const next = await wakesAfter('下一个标签页还没醒')
  await next.close()
  await first.close()
  await wakesAfter('第一个标签页还没醒')
})

if (isRelease)
  test('[live] without locks a page asks every fifteen seconds', async ({ openAs, signInAs, request }) => {
    const known = await signInAs('intake')
    const page = await openAs()
    await page.context().addCookies(await known.context().cookies())
    await page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }))
    await page.goto('/tickets')
    await another(request, 'leader')('/tickets', aTicket('没有锁'))
    await expect(page.getByRole('button', { name: /件新的/ })).toBeVisible()
  })
