import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { businessRoles, type Role } from '#app/domain/actor.ts'
import { openapi } from '#app/http/openapi.server.ts'
import { answerSchema } from '#app/http/openapi-schemas.server.ts'
import { endpoints } from '#app/http/registry.server.ts'
import { type Asked, startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const ask = (role: Role | null, method: string, path: string, body?: Asked['body'], headers = {}) =>
  app.request(role, method, path, { door: 'api', body, headers })

describe('who may ask', () => {
  test('nobody without a token, and no cookie counts', async () => {
    const answer = await ask(null, 'GET', '/associations')
    expect(answer.status).toBe(401)
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer')
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    expect(
      (await ask(null, 'GET', '/associations', undefined, { Cookie: await app.signIn('leader') })).status,
    ).toBe(401)
  })

  test('an administrator reads no business record', async () => {
    for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const)
      for (const path of [
        '/associations',
        '/enterprises',
        '/visits',
        '/projects',
        '/tickets',
        '/metrics/overview',
      ])
        expect((await ask(role, 'GET', path)).status, `${role} ${path}`).toBe(403)
  })

  test('every list answers items and a cursor to someone', async () => {
    const lists = endpoints.filter(
      ({ method, path, name }) => method === 'GET' && !path.includes(':') && name.endsWith('.list'),
    )
    expect(lists.length).toBeGreaterThan(5)
    for (const { path, row } of lists) {
      const answer = await ask(row.roles.at(-1)!, 'GET', path)
      expect(answer.status, path).toBe(200)
      const body = await answer.json()
      expect(Array.isArray(body.items), path).toBe(true)
      expect(body, path).toHaveProperty('next')
    }
  })
})

describe('a create with an id of one’s own', () => {
  const body = { id: uuidv7(), name: '深圳市接口测试协会', isResident: false }

  test('answers the same record when it is sent again', async () => {
    const first = await ask('leader', 'POST', '/associations', body)
    expect(first.status).toBe(201)
    const again = await ask('leader', 'POST', '/associations', body)
    expect(again.status).toBe(201)
    expect(await again.json()).toEqual(await first.json())
  })

  test('is refused with another body', async () => {
    const answer = await ask('leader', 'POST', '/associations', { ...body, name: '另一个' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: 'record.otherBody',
      status: 422,
      fields: { id: 'twice' },
    })
  })

  test('is refused to another person', async () => {
    expect((await ask('team_leader', 'POST', '/associations', body)).status).toBe(409)
  })

  test('made ten times at once makes one', async () => {
    const together = { id: uuidv7(), name: '并发协会', isResident: false }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask('leader', 'POST', '/associations', together)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    const { items } = await (await ask('leader', 'GET', '/associations?q=并发协会')).json()
    expect(items).toHaveLength(1)
  })
})

describe('a change', () => {
  const id = uuidv7()
  const body = { name: '改版协会', isResident: false }
  beforeAll(async () => void (await ask('leader', 'POST', '/associations', { id, ...body })))

  test('without a version is refused', async () => {
    const answer = await ask('leader', 'PATCH', `/associations/${id}`, body)
    expect(answer.status).toBe(428)
    expect(await answer.json()).toMatchObject({ code: 'record.versionMissing' })
  })

  test('takes its version from the body or from If-Match', async () => {
    expect(
      (await ask('leader', 'PATCH', `/associations/${id}`, { ...body, version: 1, desk: '甲' })).status,
    ).toBe(200)
    expect(
      (await ask('leader', 'PATCH', `/associations/${id}`, { ...body, desk: '乙' }, { 'If-Match': '"2"' }))
        .status,
    ).toBe(200)
  })

  test('on an older version is refused, with who was faster and what stands there now', async () => {
    const answer = await ask('leader', 'PATCH', `/associations/${id}`, { ...body, version: 1, desk: '丙' })
    expect(answer.status).toBe(409)
    const { facts } = await answer.json()
    expect(facts).toMatchObject({ version: 3, by: '园区领导', theirs: { desk: '乙' } })
  })
})

describe('a refusal', () => {
  test('speaks the asker’s language and names the fields', async () => {
    const answer = async (language: string) =>
      (
        await ask('leader', 'POST', '/associations', { id: 'x', oops: 1 }, { 'Accept-Language': language })
      ).json()
    const zh = await answer('zh-CN')
    expect(zh).toMatchObject({
      type: 'urn:zhigu:refusal:form.invalid',
      code: 'form.invalid',
      fields: { id: 'wrongFormat', name: 'required', oops: 'unknownField' },
    })
    expect((await answer('en-GB,en;q=0.9')).title).toMatch(/^[A-Z]/)
  })

  const cases: [string, string, string, Asked['body'] | undefined, Record<string, string>, number][] = [
    ['an unknown path', 'GET', '/nothing/here', undefined, {}, 404],
    ['a known path with another method', 'PUT', '/associations', {}, {}, 405],
    ['an id that is none', 'GET', '/associations/abc', undefined, {}, 422],
    ['an id nobody has', 'GET', `/associations/${uuidv7()}`, undefined, {}, 404],
    ['no JSON', 'POST', '/associations', 'name=x', {}, 400],
    ['a list for an object', 'POST', '/associations', '[]', {}, 400],
    ['null', 'POST', '/associations', 'null', {}, 400],
    ['a form', 'POST', '/associations', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }, 400],
    ['too much', 'POST', '/associations', `"${'x'.repeat(2_100_000)}"`, {}, 413],
  ]
  for (const [what, method, path, body, headers, status] of cases)
    test(`of ${what} is ${status}`, async () => {
      const answer = await ask('leader', method, path, body, headers)
      expect(answer.status).toBe(status)
      if (status === 405) expect(answer.headers.get('Allow')).toContain('POST')
    })

  test('of too much is said in the asker’s language', async () => {
    for (const [language, words] of [
      ['zh-CN', '内容太大'],
      ['en', 'too large'],
    ] as const) {
      const headers = { 'Accept-Language': language }
      const answer = await ask('leader', 'POST', '/associations', `"${'x'.repeat(2_100_000)}"`, headers)
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
      expect(await answer.json()).toMatchObject({
        title: expect.stringContaining(words),
        status: 413,
        code: 'form.tooLarge',
      })
    }
  })

  test('of a bad id in the path is no error of ours on any endpoint', async () => {
    for (const { method, path, row } of endpoints.filter((one) => one.path.includes(':')))
      for (const bad of ['abc', '99999999999999999999', '%00', '0190a0a0-0000-7000-8000-000000000000']) {
        const body = method === 'GET' ? undefined : {}
        const answer = await ask(row.roles[0]!, method, path.replace(/:\w+/g, bad), body)
        expect(answer.status, `${method} ${path} ${bad}`).toBeLessThan(500)
        expect(answer.status, `${method} ${path} ${bad}`).toBeGreaterThanOrEqual(400)
      }
  }, 120_000)
})

describe('the contract', () => {
  test('is served to whoever has a token', async () => {
    const served = await ask('intake', 'GET', '/openapi.json')
    expect(served.status).toBe(200)
    expect(await served.json()).toEqual(JSON.parse(JSON.stringify(openapi())))
  })

  test('has each endpoint once', () => {
    const places = endpoints.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([])
  })

  test('changes only on purpose', () => {
    const lines = endpoints.map(({ name, method, path, row }) => {
      const given = Object.keys((row.input as { shape?: object }).shape ?? {}).sort()
      return `${method} ${path} ${name} [${rolesIn(row.roles)}] {${given}} → ${answered(row.answer)}`
    })
    expect(lines.sort().join('\n')).toMatchSnapshot()
  })
})

/** The roles, shorter where they are all business roles, or all but the follow-up desk. */
function rolesIn(roles: readonly Role[]) {
  const names = [...roles].sort().join()
  const loggers = businessRoles.filter((role) => role !== 'follow_up')
  if (names === [...businessRoles].sort().join()) return 'business'
  return names === loggers.sort().join() ? 'business but follow_up' : names
}

/** The name of the answer, or its fields where it has none. */
function answered(answer: z.ZodType): string {
  const { $ref, properties, oneOf, items } = answerSchema(answer, {}) as {
    [key in '$ref' | 'properties' | 'oneOf' | 'items']?: never
  }
  const nameOf = (one: { $ref?: string }) => one.$ref?.split('/').at(-1) ?? '…'
  if ($ref) return nameOf({ $ref })
  if (oneOf) return (oneOf as { $ref?: string }[]).map(nameOf).join(' | ')
  if (items) return `[${nameOf(items)}]`
  return `{${Object.keys(properties ?? {})}}`
}
