import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

const origin = 'https://zhigu.example.cn'
const lan = '192.168.8.20:3000'
let app: TestApp
beforeAll(async () => {
  app = await startApp({ publicOrigin: origin, trustProxy: 1 })
}, 120_000)
afterAll(() => app?.stop())

const intake = demoAccounts.find(({ role }) => role === 'intake')!
const signIn = { username: intake.username, password: intake.password }

/** As a proxy asks: `fetch` lets nobody set a Host. */
function send(path: string, headers: Record<string, string>, fields: Record<string, string> = signIn) {
  const body = new URLSearchParams(fields).toString()
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((done, failed) => {
    const asked = request(
      app.url + path,
      {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': body.length,
          ...headers,
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (piece) => {
          text += piece
        })
        answer.on('end', () => done({ status: answer.statusCode!, text, headers: answer.headers }))
      },
    )
    asked.once('error', failed)
    asked.end(body)
  })
}

describe('behind a proxy', () => {
  test.each([
    ['its own Host', { Host: '127.0.0.1:3000' }],
    ['a name of the inner network', { Host: 'app.internal' }],
    ['another forwarded host', { Host: '127.0.0.1:3000', 'X-Forwarded-Host': 'gate.internal:8443' }],
    ['the public host', { Host: 'zhigu.example.cn' }],
  ])('A5: a form posted at the public origin works when the proxy passes %s', async (_, headers) => {
    for (const path of ['/sign-in', '/sign-in.data']) {
      const answer = await send(path, { Origin: origin, ...headers })
      expect([answer.status, String(answer.headers['set-cookie'])], path).toEqual([
        path === '/sign-in' ? 302 : 202,
        expect.stringMatching(/^__Host-zhigu=/),
      ])
    }
  })

  test('A5: a program of the API may send whatever Origin it has', async () => {
    const answer = await app.request('leader', 'POST', '/associations', {
      door: 'api',
      body: {},
      headers: { Origin: 'https://reports.example.cn' },
    })
    expect(answer.status).toBe(422)
  })

  test('A5: an origin of somebody else is refused as ever', async () => {
    for (const Host of ['127.0.0.1:3000', 'zhigu.example.cn'])
      expect((await send('/sign-in', { Origin: 'https://evil.example', Host })).status).toBe(403)
  })
})

describe('a page opened at another address', () => {
  test.each([
    ['the address of the network', { Origin: `http://${lan}`, Host: lan }],
    ['this machine', { Origin: 'http://localhost:3000', Host: 'localhost:3000' }],
    ['another name', { Origin: 'https://old.example.cn', Host: 'app', 'Sec-Fetch-Site': 'same-origin' }],
  ])('A14: signing in at %s is told at which address to sign in', async (_, headers) => {
    const page = await send('/sign-in', headers)
    expect(page.status).toBe(403)
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.text).toContain(`请打开 ${origin} 登录`)
    expect(page.text).toContain('name="password"')
    const english = await send('/sign-in.data', { ...headers, Cookie: 'locale=en' })
    expect([english.status, english.text]).toEqual([403, expect.stringContaining(`sign in at ${origin}`)])
  })

  test('A14: a persona’s button and a live session are no way round it', async () => {
    const headers = { Origin: `http://${lan}`, Host: lan }
    expect((await send('/sign-in', headers, { persona: 'leader' })).status).toBe(403)
    const cookie = await app.signIn('leader')
    const answer = await send('/me/sign-out-everywhere', { ...headers, Cookie: cookie }, {})
    expect([answer.status, answer.headers.location]).toEqual([302, expect.stringContaining('/sign-in')])
    expect((await app.request('leader', 'GET', '/me', { headers: { Cookie: cookie } })).status).toBe(200)
  })

  test('A14: the language can be chosen there all the same', async () => {
    const answer = await send(
      '/preferences',
      { Origin: `http://${lan}`, Host: lan },
      { locale: 'en', to: '/sign-in' },
    )
    expect([answer.status, String(answer.headers['set-cookie'])]).toEqual([
      302,
      expect.stringMatching(/^locale=en/),
    ])
  })
})

describe('under https', () => {
  const me = async (cookie: string) =>
    (await app.request('leader', 'GET', '/me', { headers: { Cookie: cookie } })).status

  test('A9: only the __Host- cookie is read, wherever a plain one stands', async () => {
    const mine = await app.signIn('leader')
    const plain = (await app.signIn('intake')).replace('__Host-', '')
    expect(await me(plain)).toBe(302)
    for (const cookies of [`${plain}; ${mine}`, `${mine}; ${plain}`]) {
      const answer = await app.request('leader', 'GET', '/me', { headers: { Cookie: cookies } })
      expect(await answer.text()).toContain(demoAccounts.find(({ role }) => role === 'leader')!.username)
    }
  })

  test('A9: a name in other letters, or one that only ends so, is not it', async () => {
    const mine = await app.signIn('leader')
    for (const name of ['__host-zhigu', 'x__Host-zhigu', '__Host-__Host-zhigu', '__Secure-zhigu'])
      expect(await me(mine.replace('__Host-zhigu', name)), name).toBe(302)
  })

  test('A9: every cookie that is a secret is set so', async () => {
    const { headers } = await send('/sign-in', { Origin: origin, Host: 'x' })
    for (const cookie of headers['set-cookie'] as string[])
      expect(cookie).toMatch(
        /^__Host-[\w-]+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
      )
  })
})
