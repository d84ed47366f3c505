import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

describe('what passes the outer door', () => {
  test('a signed-in person reads a page; nobody is sent to sign in', async () => {
    const own = await app.request('team_member', 'GET', '/me')
    expect(own.status).toBe(200)
    expect(await own.text()).toContain('fangzhixia')
    const nobody = await app.request(null, 'GET', '/enterprises?q=a')
    expect(nobody.status).toBe(302)
    expect(nobody.headers.get('Location')).toBe('/sign-in?to=%2Fenterprises%3Fq%3Da')
  })

  test('every answer carries a policy with a nonce that no loader data holds', async () => {
    const page = await app.request('team_member', 'GET', '/me')
    const nonce = page.headers.get('Content-Security-Policy')?.match(/'nonce-([^']+)'/)?.[1]
    expect(nonce).toBeTruthy()
    const again = await app.request('team_member', 'GET', '/me')
    expect(again.headers.get('Content-Security-Policy')).not.toContain(nonce)
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(page.headers.get('X-Powered-By')).toBeNull()
    expect(await (await app.request('team_member', 'GET', '/me', { door: 'data' })).text()).not.toContain(
      'nonce',
    )
  })

  test('a page is compressed for whoever takes it so, and a title names it before any script has run', async () => {
    const page = (encoding: string) =>
      app.request('team_member', 'GET', '/enterprises', { headers: { 'Accept-Encoding': encoding } })
    const plain = await page('identity')
    expect(plain.headers.get('Content-Encoding')).toBeNull()
    expect(await plain.text()).toContain('<title>企业 · 智谷</title>')
    const small = await page('gzip')
    expect(small.headers.get('Content-Encoding')).toBe('gzip')
    expect(await small.text()).toContain('<title>企业 · 智谷</title>')
  })

  test('the route manifest is not served', async () => {
    for (const path of ['/__manifest?p=/&version=x', '/__manifest/', '/__MANIFEST'])
      expect((await app.request(null, 'GET', path)).status).toBe(404)
  })

  test('the process says that it lives and that it is ready', async () => {
    expect(await (await app.request(null, 'GET', '/healthz')).text()).toBe('ok')
    // A busy machine may need a moment more than the second that is waited for.
    await expect.poll(async () => (await app.request(null, 'GET', '/readyz')).text()).toBe('ready')
  })
})

describe('a form sent from elsewhere', () => {
  const cases: [string, Record<string, string>, number][] = [
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }, 403],
    ['a sandboxed frame', { Origin: 'null' }, 403],
    ['our origin, but the browser says cross-site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a forged forwarded host', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }, 403],
  ]
  for (const path of ['/sign-out', '/sign-out.data', '/preferences', '/me/sign-out-everywhere?_data=x'])
    for (const [from, headers, status] of cases)
      test(`${path} from ${from} is refused`, async () => {
        expect((await app.request('leader', 'POST', path, { headers, body: {} })).status).toBe(status)
      })

  test('without any sign of its origin it is refused', async () => {
    const cookie = await app.signIn('leader')
    const plain = await fetch(`${app.url}/sign-out`, { method: 'POST', headers: { Cookie: cookie } })
    expect(plain.status).toBe(403)
  })

  test('the session is still there afterwards', async () => {
    expect((await app.request('leader', 'GET', '/me')).status).toBe(200)
  })
})

describe('malformed requests', () => {
  const paths = [
    '/%',
    '/%ff',
    '/enterprises/%00',
    '/enterprises/not-an-id',
    '/enterprises/99999999999999999999',
    `/${'a'.repeat(9_000)}`,
    '/enterprises?after=%00',
    `/enterprises?q=${'%25'.repeat(500)}`,
    '/visits?from=9999-99-99&__proto__[x]=1&a.b.c.d.e.f.g.h=1',
    '/x%2F..%2Fapi',
    '/api/v1/../../sign-out',
  ]
  for (const path of paths)
    test(`${path.slice(0, 60)} is no error of ours`, async () => {
      for (const door of ['page', 'data'] as const)
        expect((await app.request('leader', 'GET', path, { door })).status).toBeLessThan(500)
    })

  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
    test(`${method} is no error of ours`, async () => {
      for (const path of ['/', '/me', '/enterprises', '/sign-in', '/enterprises/not-an-id', '/preferences'])
        expect((await app.request('leader', method, path)).status, path).toBeLessThan(500)
    })

  test('a body of the wrong kind is refused', async () => {
    for (const type of [
      'text/plain',
      'application/json',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await app.request('leader', 'POST', '/me/password', {
        body: '{"a":1}',
        headers: { 'Content-Type': type },
      })
      expect(answer.status, type).toBe(400)
    }
  })

  test('a body that is too large is refused before it is read', async () => {
    const answer = await app.request('leader', 'POST', '/me/password', {
      body: { current: 'x'.repeat(3_000_000) },
    })
    expect(answer.status).toBe(413)
  })

  test('unknown fields are refused by name', async () => {
    const body = { current: 'x', password: 'y', __proto__x: '1', 'constructor.prototype.x': '1' }
    const answer = await app.request('leader', 'POST', '/me/password', { body, door: 'data' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('unknownField')
  })
})
