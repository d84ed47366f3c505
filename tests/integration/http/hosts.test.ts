import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const ask = (host: string, method = 'GET') =>
  new Promise<number | undefined>((done, fail) => {
    const { hostname, port } = new URL(app.url)
    const asked = request({
      hostname,
      port,
      method,
      path: '/sign-in',
      headers: { Host: host, Origin: app.url },
    })
    asked
      .on('response', (answer) => done(answer.resume().statusCode))
      .on('error', fail)
      .end()
  })

test.each(['x:99999', 'x:65536', '[::1]:70000', 'x:y', 'x y', '[::1'])(
  'A15: Host %s is a bad request',
  async (host) => {
    for (const method of ['GET', 'POST', 'PUT']) expect(await ask(host, method), method).toBe(400)
  },
)

test('A15: an ordinary one with a port is answered', async () => {
  expect(await ask('zhigu.example:65535')).toBe(200)
})
