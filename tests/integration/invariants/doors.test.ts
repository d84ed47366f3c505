import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints, verbs } from '#app/http/registry.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { routeAddresses } from '#tests/support/build.ts'
import { figure, size } from '#tests/support/release.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const filled = (address: string) => address.replace('*', 'nowhere').replace(/:\w+/g, () => uuidv7())
const browsersOwn = Object.keys(verbs).filter((name) => verbs[name]!.browser)

/** Every address that acts, for the signed-in browser; the API takes no cookie and stands below. */
async function actions() {
  const found = (await routeAddresses()).filter(({ acts, address }) => acts && !address.startsWith('/api/'))
  return found.flatMap(({ address }) =>
    address === '/do/:verb' ? browsersOwn.map((verb) => `/do/${verb}`) : [filled(address)],
  )
}

/** Whatever was recorded, in the log and of sessions: it grows when something was done. */
async function done() {
  const [row] = await app.connection.sql<{ n: number }[]>`
    select (select count(*) from audit_log)::int + (select count(*) from sessions)::int as n`
  return row!.n
}

/** All of them at release size, else two in turn: each address meets each by and by. */
const some = <T>(all: T[], turn: number) =>
  Array.from({ length: size(2, all.length) }, (_, at) => all[(turn * 2 + at) % all.length]!)

describe('a request from elsewhere', () => {
  const methods = ['POST', 'PUT', 'PATCH', 'DELETE']
  const forged = (): Record<string, string>[] => [
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://127.0.0.1:1' },
    { Origin: `${app.url}.evil.example` },
    { Origin: app.url, 'Sec-Fetch-Site': 'cross-site' },
    { Origin: app.url, 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example', 'Sec-Fetch-Site': 'same-site' },
  ]

  test('is refused at every action, by every method', async () => {
    const cookie = await app.signIn('leader')
    const before = await done()
    const wrong: string[] = []
    let asked = 0
    for (const [turn, path] of (await actions()).entries())
      for (const method of methods)
        for (const headers of some(forged(), turn)) {
          const answer = await fetch(app.url + path, {
            ...{ method, redirect: 'manual' },
            headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
            body: '{}',
          })
          asked += 1
          await answer.arrayBuffer()
          if (answer.status !== 403)
            wrong.push(`${method} ${path} ${JSON.stringify(headers)}: ${answer.status}`)
        }
    expect(wrong.slice(0, 10), `${wrong.length} of ${asked}`).toEqual([])
    expect(await done(), 'nothing was done').toBe(before)
    figure(`${asked} forged requests refused`)
  }, 240_000)

  test('is none of these when it comes from our own pages: the same requests are read there', async () => {
    const cookie = await app.signIn('leader')
    for (const path of ['/preferences', '/visits/new', '/do/visits.log', '/sign-in']) {
      const answer = await fetch(app.url + path, {
        ...{ method: 'POST', redirect: 'manual', body: '{}' },
        headers: { Cookie: cookie, Origin: app.url, 'Content-Type': 'application/json' },
      })
      expect(answer.status, path).not.toBe(403)
    }
  })

  test('does nothing at the API with a cookie alone, whatever it says', async () => {
    const cookie = await app.signIn('leader')
    for (const method of methods)
      for (const path of ['/visits', '/tickets', `/enterprises/${uuidv7()}`, '/files']) {
        const answer = await fetch(`${app.url}/api/v1${path}`, {
          ...{ method, body: '{}' },
          headers: { Cookie: cookie, Origin: app.url, 'Content-Type': 'application/json' },
        })
        expect([401, 404, 405], `${method} ${path}`).toContain(answer.status)
      }
  })
})

describe('the browser’s own calls', () => {
  const call = (
    verb: string,
    { headers = {}, body = '{}' }: { headers?: Record<string, string>; body?: string } = {},
  ) =>
    app.request('team_member', 'POST', `/do/${verb}`, {
      body,
      headers: { 'Content-Type': 'application/json', ...headers },
    })

  test('answer as the API does: the record, or problem+json that names the field', async () => {
    const id = uuidv7()
    const note = { id, enterpriseId: uuidv7(), text: '' }
    const refused = await call('notes.add', { body: JSON.stringify(note) })
    expect(refused.status).toBe(422)
    expect(refused.headers.get('Content-Type')).toContain('application/problem+json')
    expect(Object.keys((await refused.json()).fields).length).toBeGreaterThan(0)
  })

  test('are JSON with an Origin, from somebody signed in', async () => {
    expect((await call('tasks.add', { headers: { 'Content-Type': 'text/plain' } })).status).toBe(400)
    expect(
      (await call('tasks.add', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })).status,
    ).toBe(400)
    const cookie = await app.signIn('team_member')
    const bare = (headers: Record<string, string>) =>
      fetch(`${app.url}/do/tasks.add`, {
        method: 'POST',
        body: '{}',
        headers: { 'Content-Type': 'application/json', ...headers },
      })
    expect((await bare({ Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(403)
    expect((await bare({ Origin: app.url })).status).toBe(401)
    expect((await app.request('team_member', 'GET', '/do/tasks.add')).status).toBe(405)
  })

  test('never reveal, approve, keep accounts, or make keys, and what is kept offline is among them', async () => {
    const never =
      /^(?:accounts|roles|tokens|sessions|password|audit)\.|reveal|confirm|refuseStage|decide|publish|tickets\.park$|leads\.accept/i
    for (const [name, { browser, offline }] of Object.entries(verbs)) {
      if (never.test(name)) expect([name, browser ?? false, offline ?? false]).toEqual([name, false, false])
      if (offline) expect([name, browser]).toEqual([name, true])
      if (!browser) expect((await call(name)).status, name).toBe(404)
    }
    expect((await call('toString')).status).toBe(404)
  })

  test('wait until a password that must be changed is', async () => {
    await app.connection.sql`update accounts set must_change_password = true where username = 'fangzhixia'`
    const answer = await call('tasks.add')
    await app.connection.sql`update accounts set must_change_password = false where username = 'fangzhixia'`
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'door.passwordFirst'])
  })
})

describe('a flood', () => {
  const doors: [string, string, string][] = [
    ['a page', 'GET', '/enterprises'],
    ['a page’s data', 'GET', '/enterprises.data'],
    ['signing in', 'POST', '/sign-in'],
    ['a form', 'POST', '/visits/new'],
    ['a choice', 'GET', '/pick/enterprises?q=a'],
    ['the search', 'GET', '/search?q=a'],
    ['a file', 'GET', `/files/${uuidv7()}`],
    ['reading by the API', 'GET', '/api/v1/enterprises'],
    ['writing by the API', 'POST', '/api/v1/visits'],
    ['the browser’s own call', 'POST', '/do/visits.log'],
  ]

  test('is slowed down at every door, and at no other', async () => {
    const most = size(25, 400)
    const limited = await startApp({ rateLimits: most, trustProxy: 1 })
    const ask = (method: string, path: string, from: string) =>
      fetch(limited.url + path, {
        ...{ method, redirect: 'manual' },
        headers: { 'X-Forwarded-For': from, Origin: limited.url, 'Content-Type': 'application/json' },
        ...(method === 'POST' ? { body: '{}' } : {}),
      })
    for (const [at, [name, method, path]] of doors.entries()) {
      // All at once: one after another, the ten seconds may be over before so many are asked.
      const flood = Array.from({ length: most + 1 }, async () => {
        const answer = await ask(method, path, `10.0.0.${at + 1}`)
        await answer.arrayBuffer()
        if (answer.status === 429) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
        return answer.status
      })
      const refused = (await Promise.all(flood)).filter((status) => status === 429)
      expect(refused.length, name).toBe(1)
      expect((await ask(method, path, `10.0.1.${at + 1}`)).status, `${name}, from elsewhere`).not.toBe(429)
    }
    await limited.stop()
    figure(`${doors.length} doors, each shut after ${most} requests`)
  }, 240_000)

  test('leaves no door open beside the one it came through: every address and every verb asks the same count', async () => {
    const most = 5
    const limited = await startApp({ rateLimits: most, trustProxy: 1 })
    const ask = async (method: string, path: string) => {
      const answer = await fetch(limited.url + path, {
        ...{ method, redirect: 'manual' },
        headers: { 'X-Forwarded-For': '10.0.2.1', Origin: limited.url, 'Content-Type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      })
      await answer.arrayBuffer()
      return answer.status
    }
    const every = [
      ...(await routeAddresses()).flatMap(({ address, acts }) =>
        (acts ? ['GET', 'POST'] : ['GET']).map((method) => [method, filled(address)] as const),
      ),
      ...endpoints.map(({ method, path }) => [method, `/api/v1${filled(path)}`] as const),
      ...browsersOwn.map((verb) => ['POST', `/do/${verb}`] as const),
      ['GET', '/live'] as const,
    ]
    const open: string[] = []
    for (const [method, path] of every) {
      // The ten seconds may be over on a busy machine: the flood goes on.
      if ((await ask(method, path)) === 429) continue
      for (let turn = 0; turn < most; turn += 1) await ask('GET', '/sign-in')
      if ((await ask(method, path)) !== 429) open.push(`${method} ${path}`)
    }
    await limited.stop()
    expect(open).toEqual([])
    expect(every.length).toBeGreaterThan(250)
    figure(`${every.length} addresses and verbs shut to who floods`)
  }, 240_000)
})

describe('files that lie about their kind', () => {
  const image = { create: { width: 24, height: 16, channels: 3 as const, background: 'teal' } }
  const kinds = async (): Promise<Record<string, [Buffer, string | null]>> => {
    const jpeg = await sharp(image).jpeg().toBuffer()
    const png = await sharp(image).png().toBuffer()
    const script = Buffer.from('<script>alert(1)</script>')
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
    return {
      jpeg: [jpeg, 'image/jpeg'],
      png: [png, 'image/png'],
      webp: [await sharp(image).webp().toBuffer(), 'image/webp'],
      pdf: [pdf, 'application/pdf'],
      'jpeg with a page behind it': [Buffer.concat([jpeg, script]), 'image/jpeg'],
      'png with a page behind it': [Buffer.concat([png, script]), 'image/png'],
      gif: [await sharp(image).gif().toBuffer(), null],
      svg: [Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), null],
      page: [Buffer.concat([Buffer.from('<!DOCTYPE html>'), script]), null],
      'page before a jpeg': [Buffer.concat([script, jpeg]), null],
      archive: [Buffer.from('504b0304140000000000000000000000', 'hex'), null],
      program: [Buffer.concat([Buffer.from('MZ'), Buffer.alloc(64)]), null],
      'half a jpeg': [jpeg.subarray(0, 180), null],
      text: [Buffer.from('只是一段文字，不是照片。'), null],
    }
  }

  test('are kept as what they are, drawn anew, or refused by field; never as what they say', async () => {
    let tried = 0
    for (const [name, [bytes, mime]] of Object.entries(await kinds()))
      for (const ending of ['jpg', 'png', 'webp', 'pdf']) {
        const id = uuidv7()
        const body = { id, name: `现场.${ending}`, content: bytes.toString('base64') }
        const answer = await app.request('team_member', 'POST', '/files', { door: 'api', body })
        const said = await answer.json()
        tried += 1
        if (!mime) {
          expect([name, ending, answer.status, Object.keys(said.fields ?? {})]).toEqual([
            name,
            ending,
            422,
            ['content'],
          ])
          continue
        }
        expect([name, ending, answer.status, said.mime]).toEqual([name, ending, 201, mime])
        const file = await app.request('team_member', 'GET', `/files/${id}`)
        expect(file.headers.get('Content-Type')).toBe(mime)
        expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff')
        expect(file.headers.get('Content-Security-Policy')).toContain('sandbox')
        if (mime === 'application/pdf') expect(file.headers.get('Content-Disposition')).toMatch(/^attachment/)
        else expect(await file.text()).not.toContain('<script')
      }
    figure(`${tried} files that lie`)
  }, 120_000)
})
