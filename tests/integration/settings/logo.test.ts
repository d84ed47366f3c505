import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLogo } from '#app/domain/park/logo.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const size = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 180, g: 35, b: 26, alpha: 0.5 } } })
const picture = (width: number, height: number) => size(width, height).png().toBuffer()

const upload = async (bytes: Buffer | string, name: string, role: 'leader' | 'intake' = 'leader') => {
  const form = new FormData()
  const { version } = await setting()
  for (const [field, value] of Object.entries({ does: 'setLogo', version: String(version) }))
    form.set(field, value)
  form.set('logo', new File([new Uint8Array(Buffer.from(bytes))], name))
  const answer = await app.request(role, 'POST', '/settings/park', { door: 'data', body: form })
  return { status: answer.status, text: await answer.text() }
}
const setting = async () => {
  const answer = await app.request('leader', 'GET', '/settings', { door: 'api' })
  const { items } = (await answer.json()) as { items: { topic: string; version: number; value: object }[] }
  return items.find(({ topic }) => topic === 'logo')!
}
const send = async (path: string, body: Record<string, unknown>, role: 'leader' | 'intake' = 'leader') => {
  const answer = await app.request(role, 'POST', path, { door: 'api', body })
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
}
const page = async (path: string, role: 'leader' | null = 'leader') =>
  (await app.request(role, 'GET', path)).text()
const logoIn = (text: string) => text.match(/<img class="z-logo"[^>]*src="(\/logo\/[\da-f]{64})"/)?.[1]

test('a park without a logo shows its seal on every page and at the sign-in', async () => {
  for (const text of [await page('/today'), await page('/sign-in', null), await page('/overview')]) {
    expect(logoIn(text)).toBeUndefined()
    expect(text).toContain('class="z-seal"')
  }
})

describe('what may be a logo', () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 90 }
  const heavy = () =>
    sharp({ create: { width: 400, height: 400, channels: 3, background: 'gray', noise } })
      .png()
      .toBuffer()
  test.each<[string, string, () => Promise<Buffer | string>]>([
    ['an SVG, whatever it is called', 'SVG 里可以藏程序', async () => svg],
    ['a GIF', '园标只收 PNG、JPG、WebP', () => size(80, 80).gif().toBuffer()],
    ['half a picture', '园标只收 PNG、JPG、WebP', async () => (await heavy()).subarray(0, 20_000)],
    ['a heavy one', '园标不能超过 256 kB', heavy],
    ['a small one', '园标太小', () => picture(200, 63)],
    ['a flat one', '园标太扁或太长', () => picture(321, 80)],
    ['a tall one', '园标太扁或太长', () => picture(80, 121)],
  ])('is not %s, and the refusal says why', async (_, sentence, bytes) => {
    const refused = await upload(await bytes(), 'logo.png')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(sentence)
    expect(await readLogo(app.connection.db)).toBeNull()
  })
})

test('only the leadership sets it', async () => {
  expect((await upload(await picture(120, 120), 'logo.png', 'intake')).status).toBe(403)
})

test('a logo stands on every page, at the sign-in and at the head of prints, and browsers keep it for good', async () => {
  // A phone's photo of the sign at the gate says where it was taken; the logo does not.
  const taken = await size(640, 320)
    .withExif({ IFD0: { Copyright: '园区办' } })
    .png()
    .toBuffer()
  expect((await upload(taken, '园标.png')).status).toBe(202)
  const address = logoIn(await page('/sign-in', null))!
  expect(logoIn(await page('/today'))).toBe(address)
  // Once in the frame's two bars, once at the paper's head.
  expect((await page('/overview')).split(address).length).toBeGreaterThan(
    (await page('/today')).split(address).length,
  )
  const answer = await app.request(null, 'GET', address)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([answer.status, answer.headers.get('Cache-Control'), answer.headers.get('Content-Type')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
    'image/png',
  ])
  const { width, height, exif } = await sharp(bytes).metadata()
  expect([width, height, exif]).toEqual([384, 192, undefined])
  // Twice as wide as high, a line's 24 px.
  expect(await page('/today')).toContain(`src="${address}" width="48" height="24"`)
  expect(await page('/settings/park')).toContain('加了园标')
})

test('its file is one of the office’s files, so that the backup has it and no sweep takes it', async () => {
  const logo = (await readLogo(app.connection.db))!
  const { rows } = await app.connection.db
    .execute(`select sha256 from files where sha256 = '${logo.sha256}'`)
    .then((rows) => ({ rows: [...rows] }))
  expect(rows).toEqual([{ sha256: logo.sha256 }])
})

test('by the API another one takes its place, and who was slower is told so', async () => {
  const before = await setting()
  const logo = (
    await sharp(await picture(100, 100))
      .webp()
      .toBuffer()
  ).toString('base64')
  const old = logoIn(await page('/today'))!
  const set = await send('/settings/logo', { version: before.version, name: 'new.webp', logo })
  expect([set.status, set.said.version]).toEqual([200, before.version + 1])
  expect(logoIn(await page('/today'))).not.toBe(old)
  // An address of a logo that is none any more, or of a photo, answers nothing.
  expect((await app.request(null, 'GET', old)).status).toBe(404)
  const late = await send('/settings/logo', { version: before.version, name: 'new.webp', logo })
  expect([late.status, late.said.code]).toEqual([409, 'record.changedByOther'])
  const unread = await send('/settings/logo', {
    version: before.version + 1,
    name: 'a.svg',
    logo: btoa('<svg />'),
  })
  expect([unread.status, unread.said.code]).toEqual([422, 'settings.logoSvg'])
})

test('taken away, the seal stands again, and the history says who did what', async () => {
  const { version } = await setting()
  const gone = await app.request('leader', 'POST', '/settings/park', {
    door: 'data',
    body: { does: 'setLogo', remove: 'on', version: String(version) },
  })
  expect(gone.status).toBe(202)
  expect(logoIn(await page('/today'))).toBeUndefined()
  const told = await page('/settings/park')
  for (const line of ['加了园标', '换了园标', '去掉了园标']) expect(told).toContain(line)
  expect((await setting()).value).toEqual({})
})
