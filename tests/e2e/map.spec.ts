import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { type DemoServer, startDemoServer } from '../support/demo-server.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'serial' })

type DrawnMap = {
  loaded: () => boolean
  queryRenderedFeatures: (options: { layers: string[] }) => { properties: { adcode: string; name: string } }[]
}

/** Waits until the engine has drawn everything it asked for. */
const drawn = (page: Page) =>
  page.waitForFunction(
    () => (window as unknown as { pipelineMap?: DrawnMap }).pipelineMap?.loaded() === true,
    undefined,
    { timeout: 30_000 },
  )

/** How many colours the canvas shows and how much of it the commonest takes; a blank one has few and nearly all. */
async function coloursOf(page: Page) {
  const { data, info } = await sharp(await page.locator('.map-canvas canvas').screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true })
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += info.channels) {
    const colour = data.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return { distinct: counts.size, top: Math.max(...counts.values()) / (info.width * info.height) }
}

/** The cities named beside their rings. */
const namesOn = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { pipelineMap: DrawnMap }).pipelineMap
      .queryRenderedFeatures({ layers: ['node-names', 'node-names-edge'] })
      .map(({ properties }) => properties.name),
  )

/** The sum of the donuts, and the sum of the rows of cities beside them. */
async function sumsOf(page: Page) {
  const labels = await page.locator('.map-node').allTextContents()
  const rows = await page.locator('.map-city:not(.map-off) td:last-child').allTextContents()
  const sum = (texts: (string | null)[], number: RegExp) =>
    texts.reduce((total, text) => total + Number(number.exec(text ?? '')?.[1]), 0)
  return { donuts: sum(labels, /：(\d+) 个项目/), rows: sum(rows, /^(\d+)$/) }
}

test('the map draws China with its 34 provinces, and its donuts add up to the rows at every height', async ({
  signInAs,
}) => {
  test.setTimeout(120_000)
  const page = await signInAs('leader')
  await page.goto('/map')
  await drawn(page)
  // It begins with the cities in view, and a frame says where in China that is.
  await expect(page.getByRole('img', { name: '全国位置图，含南海诸岛' })).toBeVisible()
  await page.getByRole('button', { name: '全国' }).click()
  await expect(page.getByRole('img', { name: '全国位置图，含南海诸岛' })).toHaveCount(0)
  await drawn(page)
  const { distinct, top } = await coloursOf(page)
  expect(distinct).toBeGreaterThan(100)
  expect(top).toBeLessThan(0.7)
  const provinces = await page.evaluate(() => {
    const map = (window as unknown as { pipelineMap: DrawnMap }).pipelineMap
    return new Set(
      map.queryRenderedFeatures({ layers: ['prov-fill'] }).map(({ properties }) => properties.adcode),
    ).size
  })
  expect(provinces).toBe(34)
  const { donuts, rows } = await sumsOf(page)
  expect([donuts, rows]).toEqual([rows, rows])
  expect(rows).toBeGreaterThan(20)
  const count = await page.locator('.map-node').count()
  for (const _ of [1, 2]) await page.getByRole('button', { name: '放大' }).click()
  await expect(async () => expect(await page.locator('.map-node').count()).toBeGreaterThan(count)).toPass()
  await expect(async () => expect((await sumsOf(page)).donuts).toBe(rows)).toPass()
})

test('a city chosen on the map opens its rows, and the address keeps it', async ({ signInAs }) => {
  const page = await signInAs('leader')
  await page.goto('/map')
  await drawn(page)
  const beijing = page.getByRole('button', { name: /^北京：/ })
  const told = Number(/(\d+) 个项目/.exec((await beijing.textContent()) ?? '')?.[1])
  await beijing.click()
  await expect(page).toHaveURL(/city=110000/)
  await expect(page.locator('.map-row')).toHaveCount(told)
  // Its ring parts into its firms, and ring and row stand out together.
  await expect(page.locator('.map-firm')).toHaveCount(told)
  await page.locator('.map-city', { hasText: '深圳' }).hover()
  await expect(page.locator('.map-node', { hasText: /^\d*深圳/ }).locator('.map-donut-halo')).toHaveCount(1)
  await page.getByRole('button', { name: /^北京：/ }).hover()
  await expect(page.locator('.map-under', { hasText: '北京' })).toHaveCount(1)
  await page.reload()
  await expect(page.locator('.map-row')).toHaveCount(told)
  await page.locator('.map-row').first().getByRole('link').click()
  await expect(page).toHaveURL(/\/projects\//)
})

test('a stage chosen in the legend filters map and table alike', async ({ signInAs }) => {
  const page = await signInAs('team_leader')
  await page.goto('/map')
  const legend = page.getByRole('navigation', { name: '阶段' })
  await legend.getByRole('link', { name: /签约/ }).click()
  await expect(page).toHaveURL(/group=signed/)
  await drawn(page)
  await expect(async () => {
    const { donuts, rows } = await sumsOf(page)
    expect(donuts).toBe(rows)
    expect(rows).toBeLessThan(10)
  }).toPass()
})

test('on a phone the map keeps its names inside, in the dark as well', async ({ signInAs }) => {
  const page = await signInAs('team_member', { phone: true, theme: 'dark', locale: 'en' })
  await page.goto('/map')
  await drawn(page)
  await expect(page.locator('.map-node').first()).toBeVisible()
  // The rings of what this reader may place; their names stand beside them.
  await expect(async () => expect(await namesOn(page)).toContain('Chengdu')).toPass()
  expect((await coloursOf(page)).distinct).toBeGreaterThan(60)
})

test('where nothing can be drawn, the table is the map', async ({ openAs, signInAs }) => {
  const page = await signInAs('leader')
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest) {
      return /webgl/.test(kind)
        ? null
        : (original as (...all: unknown[]) => unknown).call(this, kind, ...rest)
    } as typeof original
  })
  await page.goto('/map')
  await expect(page.getByRole('status').filter({ hasText: '画不出地图' })).toBeVisible()
  await expect(page.locator('.map-canvas')).toHaveCount(0)
  await expect(page.getByRole('table').getByRole('row', { name: /^北京/ })).toBeVisible()

  const plain = await openAs({ javaScript: false })
  await plain.context().addCookies(await page.context().cookies())
  await plain.goto('/map')
  await expect(plain.getByRole('table').getByRole('row', { name: /^北京/ })).toBeVisible()
  await expect(plain.locator('.map-canvas')).toBeHidden()
})

/** A demo of its own whose map asks Mapbox. */
const withToken = test.extend<object, { tokenServer: DemoServer }>({
  tokenServer: [
    async ({}, use) => {
      const server = await startDemoServer({ mapboxToken: 'pk.eyJ1IjoidGVzdCJ9.dGVzdA' })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ tokenServer }, use) => use(tokenServer.url),
})

withToken.describe('with a Mapbox token', () => {
  // The host the token belongs to is asked and never reached: the browser's request ends in the test.
  withToken.use({
    tolerated: [/^left our origin: https:\/\/\w+\.mapbox\.com$|status of 401|^console: .*mapbox|ERR_FAILED/i],
  })

  withToken('that is refused, the built-in map takes over and says so', async ({ signInAs }) => {
    withToken.setTimeout(90_000)
    const page = await signInAs('leader')
    let asked = 0
    await page.route(/mapbox\.com/, (route) => {
      asked += 1
      return route.fulfill({ status: 401, json: { message: 'Not Authorized - Invalid Token' } })
    })
    await page.goto('/map')
    await expect(page.getByRole('status').filter({ hasText: '已换用内置底图' })).toBeVisible({
      timeout: 30_000,
    })
    expect(asked).toBeGreaterThan(0)
    await isWhole(page)
  })

  withToken('that is met with silence, the map is drawn all the same', async ({ signInAs }) => {
    withToken.setTimeout(90_000)
    const page = await signInAs('leader')
    await page.route(/mapbox\.com/, () => new Promise(() => {}))
    await page.goto('/map')
    await isWhole(page)
  })
})

async function isWhole(page: Page) {
  await drawn(page)
  await expect(async () => expect((await coloursOf(page)).distinct).toBeGreaterThan(100)).toPass({
    timeout: 60_000,
  })
  const { donuts, rows } = await sumsOf(page)
  expect([donuts, rows]).toEqual([rows, rows])
}
