import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { files } from '#db/schema/files.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { isIn, saidByData } from './answers.ts'
import { examples } from './examples.ts'
import { openLab } from './lab.ts'
import { faultsOf, rowCounts } from './lanes.ts'
import { fieldsOf, pages } from './pages.ts'

const withPhotos = ['visits.log', 'projects.applyStage', 'tickets.note', 'tickets.arrive', 'tickets.resolve']
type Form = { name: string; role: Role; path: string; fields: [string, string][] }

let app: TestApp
let good: Buffer
const forms: Form[] = []
const languages = ['zh-CN', 'en'] as const
beforeAll(async () => {
  app = await startApp()
  good = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
}, 120_000)
afterAll(() => app?.stop())

async function prepare(name: string): Promise<Form> {
  const { role, of } = examples[name]!
  const { path = {}, body } = await of(await openLab(app))
  return { name, role, path: pages[name]!(path.id ?? '', body), fields: fieldsOf(body) }
}

async function send({ role, path, fields }: Form, files: (File | string)[], language: string) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const file of files) body.append('files', file)
  const cookie = await app.signIn(role)
  return app.request(role, 'POST', path, {
    ...{ door: 'data', body, headers: { Cookie: `${cookie}; locale=${language}` } },
  })
}
const photo = (name = '现场.png') => new File([new Uint8Array(good)], name, { type: 'image/png' })

test.each(withPhotos)('a photo sent with the form of %s is taken', async (name) => {
  const answer = await send(await prepare(name), [photo()], 'zh-CN')
  const text = await answer.text()
  expect([200, 202], text).toContain(answer.status)
  expect(text).toContain('redirect')
  forms.push(await prepare(name))
})

const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const bad: [what: string, status: number, sent: () => (File | string)[]][] = [
  ['a text that calls itself a picture', 422, () => [new File(['hello'], 'a.png', { type: 'image/png' })]],
  ['a drawing with a script', 422, () => [new File([script], 'a.svg', { type: 'image/svg+xml' })]],
  ['half a picture', 422, () => [new File([new Uint8Array(good.subarray(0, 40))], 'a.png')]],
  ['a named file of nothing', 422, () => [new File([], 'empty.png')]],
  ['a word for a file', 422, () => ['x']],
  ['a word beside a file', 422, () => [photo(), 'x']],
  ['thirteen photos', 422, () => Array.from({ length: 13 }, (_, at) => photo(`${at}.png`))],
  ['a name with NUL', 422, () => [photo('a\0b.png')]],
  ['a name with a lone surrogate', 422, () => [photo('a\ud800.png')]],
  ['eleven megabytes', 413, () => [new File([new Uint8Array(11 << 20)], 'a.png')]],
]

describe('photos that are none', () => {
  test('are refused by name in both languages, and nothing of the form is kept', {
    timeout: 120_000,
  }, async () => {
    const before = await rowCounts(app)
    const all = forms.flatMap((form) => bad.flatMap((one) => languages.map((to) => ({ form, one, to }))))
    const faults = await faultsOf(all, async ({ form, one: [what, status, sent], to }) => {
      const answer = await send(form, sent(), to)
      const text = await answer.text()
      const said = `${form.name} ${what} ${to}: ${answer.status}`
      if (answer.status !== status) return `${said} ${text.slice(0, 200)}`
      const { named, words } = saidByData(text)
      if (!named.includes('files')) return `${said} names ${named}`
      return isIn(words, to) ? null : `${said} says ${words}`
    })
    expect(faults).toEqual([])
    expect(all.length).toBe(withPhotos.length * bad.length * 2)
    expect((await rowCounts(app)).files).toBe(before.files)
    expect({ ...(await rowCounts(app)), sessions: 0 }).toEqual({ ...before, sessions: 0 })
  })

  test('a name that hides its ending is kept without what hides it, and a long one with its ending', async () => {
    const fields = (await prepare('visits.log')).fields
    const visit: Form = { ...forms[0]!, fields }
    const long = `${'门'.repeat(200)}.png`
    const answer = await send(visit, [photo('photo\u202egnp.png'), photo(long)], 'zh-CN')
    expect([200, 202], await answer.text()).toContain(answer.status)
    const kept = await app.connection.db.select({ name: files.name }).from(files)
    const names = kept.map(({ name }) => name)
    expect(names).toContain('photognp.png')
    expect(names).toContain(`${'门'.repeat(116)}.png`)
  })

  test('are not even read for somebody who may not send the form', async () => {
    const before = await rowCounts(app)
    for (const form of forms) {
      const answer = await send({ ...form, role: 'audit_admin' }, [new File(['x'], 'a.png')], 'en')
      expect(answer.status, form.name).toBe(403)
    }
    expect({ ...(await rowCounts(app)), sessions: 0 }).toEqual({ ...before, sessions: 0 })
  })
})

const plain = 'application/x-www-form-urlencoded'
const odd: [what: string, type: string | undefined, body: string | Uint8Array<ArrayBuffer>][] = [
  ['a text', 'text/plain', 'title=x'],
  ['JSON', 'application/json', '{"title":"x"}'],
  ['a type that is none', ';;;', 'title=x'],
  ['multipart without a boundary', 'multipart/form-data', 'title=x'],
  ['multipart in capitals that never begins', 'Multipart/Form-Data; boundary=x', 'title=x'],
  ['multipart that never begins', 'multipart/form-data; boundary=x', 'title=x'],
  [
    'multipart cut off in a header',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a',
  ],
  [
    'multipart cut off in a file',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\nabc',
  ],
  [
    'multipart of another kind',
    'multipart/mixed; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
  ],
  [
    'a part without a name',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--\r\n',
  ],
  [
    'two thousand parts',
    'multipart/form-data; boundary=x',
    `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(2_100)}--x--\r\n`,
  ],
  [
    'a header without end',
    'multipart/form-data; boundary=x',
    `--x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n1\r\n--x--\r\n`,
  ],
  ['a prototype', plain, '__proto__.roles=leader&constructor.prototype.a=1'],
  ['names without end', plain, `${'a.'.repeat(400)}b=1`],
  ['broken escapes', plain, 'title=%E4%B8&%ZZ=%'],
  ['bytes that are no text', plain, new Uint8Array([0xff, 0xfe, 0x00, 0x3d, 0x80])],
]

test('a body no browser sends is refused by every form, and nothing is written', {
  timeout: 240_000,
}, async () => {
  const lab = await openLab(app)
  const all: { role: Role; path: string; what: string; type?: string; body: (typeof odd)[number][2] }[] = []
  for (const [name, page] of Object.entries(pages)) {
    const { role, of } = examples[name]!
    const { path = {}, body: facts } = await of(lab)
    for (const [what, type, body] of odd)
      all.push({ role, path: page(path.id ?? '', facts), what, type, body })
  }
  await Promise.all([...new Set(all.map(({ role }) => role))].map((role) => app.request(role, 'GET', '/me')))
  const before = await rowCounts(app)
  const faults = await faultsOf(all, async ({ role, path, what, type, body }) => {
    const headers: Record<string, string> = { 'Content-Type': type ?? '' }
    const answer = await app.request(role, 'POST', path, { door: 'data', headers, body: body as string })
    const text = await answer.text()
    return answer.status >= 400 && answer.status < 500
      ? null
      : `${path} ${what}: ${answer.status} ${text.slice(0, 150)}`
  })
  expect(faults).toEqual([])
  expect(all.length).toBeGreaterThan(1_000)
  expect(await rowCounts(app)).toEqual(before)
})

test('a form far over its limit is answered, not cut off', async () => {
  const [form] = forms
  const answer = await send(form!, [new File([new Uint8Array(45 << 20)], 'a.png')], 'zh-CN')
  expect(answer.status).toBe(413)
  expect(isIn(await answer.text(), 'zh-CN')).toBe(true)
})
