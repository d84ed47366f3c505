import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

test.use({ tolerated: [/ERR_CONNECTION_RESET/] })

/** A sound photo of about `kilobytes`, light enough to go as it is. */
async function photo(name: string, side: number) {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  const drawn = sharp({ create: { width: side, height: side, channels: 3, background: 'gray', noise } })
  return { name, mimeType: 'image/jpeg', buffer: await drawn.jpeg({ quality: 90 }).toBuffer() }
}

type Line = { bytes?: number; offline?: boolean }

/** How the page's line is from now on: so many bytes a second upwards, or as it likes. */
async function lineOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  return ({ bytes, offline = false }: Line) =>
    session.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytes ?? -1,
    })
}

const needs = (page: Page) => page.getByRole('textbox', { name: /对方要什么/ })
const bar = (page: Page, name: string) => page.getByRole('progressbar', { name: `${name} 的上传进度` })
const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const value = async (page: Page, name: string) => Number(await bar(page, name).getAttribute('value'))

async function begin(page: Page) {
  await page.goto('/visits/new')
  await page.getByRole('textbox', { name: '企业' }).fill('听澜')
  await page.getByRole('option', { name: /听澜语音/ }).click()
  await page.getByText('服务走访', { exact: true }).click()
  await needs(page).fill('照片在慢线路上传')
  await page
    .locator('input[type=file]')
    .setInputFiles([await photo('大门.jpg', 600), await photo('机房.jpg', 500)])
}

test('E23: on a slow line each photo of a visit shows its size and progress; one is cancelled, sent again, and all is saved once', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member', { phone: true })
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await begin(page)
  await expect(line(page, '大门.jpg')).toContainText(/\d+ KB/)
  await expect(line(page, '机房.jpg')).toContainText(/\d+ KB/)
  const set = await lineOf(page)
  await set({ bytes: 20_000 })
  await page.getByRole('button', { name: '保存走访' }).click()

  await expect.poll(() => value(page, '大门.jpg')).toBeGreaterThan(10)
  expect(await value(page, '机房.jpg')).toBe(0)
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/sending.png` })
  await page.getByRole('button', { name: '取消上传 机房.jpg' }).click()
  await expect(page.getByText('上传停下了，还没有保存').first()).toBeVisible()
  await expect(line(page, '机房.jpg')).toContainText('已取消，不会传')
  await expect(line(page, '大门.jpg')).toContainText('没有传上')
  await expect(needs(page)).toHaveValue('照片在慢线路上传')
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/cancelled.png` })

  await set({})
  await page.getByRole('button', { name: '重传 机房.jpg' }).click()
  await expect(page.getByRole('heading', { name: /听澜语音/ })).toBeVisible()
  await expect(page.locator('.file-photos img')).toHaveCount(2)
  expect(sent).toHaveLength(2)
})

test('E23: a photo whose line breaks off says so and keeps the text; it is sent again by itself', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member')
  await begin(page)
  let breakOff = () => {}
  const broken = new Promise<void>((done) => {
    breakOff = done
  })
  await page.route('**/visits/new.data*', async (route) => {
    await broken
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: '保存走访' }).click()
  await expect(bar(page, '大门.jpg')).toBeVisible()
  breakOff()
  for (const name of ['大门.jpg', '机房.jpg']) await expect(line(page, name)).toContainText('没有传上')
  await expect(needs(page)).toHaveValue('照片在慢线路上传')
  await page.unroute('**/visits/new.data*')
  await page.getByRole('button', { name: '重传 大门.jpg' }).click()
  await expect(page.locator('.file-photos img')).toHaveCount(2)
})

test('E23: a cancelled photo of a ticket’s conversation is left out, the words go without it', async ({
  signInAs,
}) => {
  const page = await signInAs('intake')
  await page.goto(`/tickets/${seedId('Q13')}`)
  const said = page.locator('#say')
  await said.getByRole('textbox', { name: '记一句' }).fill('照片太大，先记话')
  await said.locator('input[type=file]').setInputFiles(await photo('现场.jpg', 600))
  const set = await lineOf(page)
  await set({ bytes: 20_000 })
  await said.getByRole('button', { name: /^记/ }).click()
  await expect.poll(() => value(page, '现场.jpg')).toBeGreaterThan(5)
  await page.getByRole('button', { name: '取消上传 现场.jpg' }).click()
  await expect(line(page, '现场.jpg')).toContainText('已取消，不会传')
  await expect(said.getByRole('alert')).toContainText('上传停下了')
  await expect(said.locator('[aria-busy]')).toHaveCount(0)
  await set({})
  await said.getByRole('button', { name: /^记/ }).click()
  await expect(page.getByRole('list', { name: '经过' }).getByText('照片太大，先记话')).toBeVisible()
  await expect(said.getByRole('textbox', { name: '记一句' })).toHaveValue('')
  await expect(line(page, '现场.jpg')).toHaveCount(0)
})
