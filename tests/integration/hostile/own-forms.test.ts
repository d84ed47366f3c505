import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { isIn, saidByData } from './answers.ts'
import { faultsOf, rowCounts } from './lanes.ts'
import { fieldsOf, formAttacks, formOf } from './pages.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const fresh = 'Ningbo-2021-new'
const { password } = demoAccounts.find(({ role }) => role === 'follow_up')!
type Own = 'password.change' | 'audit.export' | 'sessions.endAll' | 'tokens.make' | 'tokens.end'
type Body = Record<string, unknown>

/** What only one's own pages offer: the form's address, a body that is taken, and one not sent yet. */
const forms: Record<Own, { path: () => Promise<string>; body: Body; next?: Body; role?: Role }> = {
  'password.change': {
    path: async () => '/me/password',
    body: { current: password, password: fresh },
    next: { current: fresh, password: 'Ningbo-2021-newer' },
  },
  'audit.export': {
    path: async () => '/admin/audit/export',
    body: { from: '2021-02-01' },
    role: 'audit_admin',
  },
  'sessions.endAll': { path: async () => '/me/sign-out-everywhere', body: {} },
  'tokens.make': { path: async () => '/me/tokens', body: { name: '报表程序' } },
  'tokens.end': { path: async () => `/me/tokens/${await token()}/end`, body: {} },
}
const names = Object.keys(forms) as Own[]
const verbs = cadreVerbs

const isFile = (path: string) => /\/export$/.test(path)

async function post(
  path: string,
  body: string,
  language = 'zh-CN',
  role: Role = 'follow_up',
  cookie?: string,
) {
  const said = `${cookie ?? (await app.signIn(role))}; locale=${language}`
  const door = isFile(path) ? 'page' : 'data'
  return app.request(role, 'POST', path, {
    ...{ door, body },
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: said },
  })
}

/** A file is asked for by the browser itself, so its refusal is plain JSON. */
function saidByFile(text: string) {
  const { message, fieldMessages } = JSON.parse(text).refusal
  return { named: Object.keys(fieldMessages), words: [message, ...Object.values(fieldMessages)].join(' ') }
}

async function token(): Promise<string> {
  await post('/me/tokens', 'name=x')
  const page = await app.request('follow_up', 'GET', '/me/tokens', {
    headers: { Cookie: await app.signIn('follow_up') },
  })
  return [...(await page.text()).matchAll(/\/me\/tokens\/([\da-f-]{36})\/end/g)].at(-1)![1]!
}

test('these are all verbs without an address in the API', () => {
  const own = Object.entries(verbs).filter(([, { api }]) => api === null)
  expect(own.map(([name]) => name)).toEqual(names)
})

describe('the form of one’s own account', () => {
  test.each(names)('for %s is taken as it stands', async (name) => {
    const { path, body, role } = forms[name]
    const answer = await post(await path(), formOf(fieldsOf(body)), 'zh-CN', role)
    expect([200, 202], await answer.text()).toContain(answer.status)
  })

  test.each(names)(
    'for %s refuses what may not be, by name, in both languages',
    {
      timeout: 60_000,
    },
    async (name) => {
      const { path, body, next = body, role = 'follow_up' } = forms[name]
      const endpoint = { name, row: verbs[name], method: 'POST', path: '', segments: [':id'] }
      const [to, cookie] = [await path(), await app.signIn(role)]
      const before = await rowCounts(app)
      const unknown = { field: 'isAdmin', what: 'an unknown field', body: 'isAdmin=1' }
      const all = [...formAttacks(endpoint, next), unknown].flatMap((attack) =>
        (['zh-CN', 'en'] as const).map((language) => ({ attack, language })),
      )
      const faults = await faultsOf(all, async ({ attack, language }) => {
        const answer = await post(to, attack.body, language, role, cookie)
        const text = await answer.text()
        const said = `${attack.field} ${attack.what}: ${answer.status}`
        if (answer.status >= 500 || answer.status < 400) return said
        if (attack.field === null) return null
        const { named, words } = isFile(to) ? saidByFile(text) : saidByData(text)
        return answer.status === 422 && named.includes(attack.field) && isIn(words, language)
          ? null
          : `${said} names ${named}: ${words}`
      })
      expect(faults).toEqual([])
      expect(await rowCounts(app)).toEqual(before)
    },
  )
})
