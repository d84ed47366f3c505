import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openapi } from '#app/http/openapi.server.ts'
import { endpoints } from '#app/http/registry.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const lists = endpoints.filter(({ method, path }) => method === 'GET' && !path.includes(':'))

/** What the API says about a read asked with this parameter. */
async function ask(path: string, name: string, value: string) {
  const { row } = lists.find((one) => one.path === path)!
  const address = `${path}?${new URLSearchParams({ [name]: value })}`
  const answer = await app.request(row.roles.at(-1)!, 'GET', address, { door: 'api' })
  return { status: answer.status, fields: (await answer.json()).fields as Record<string, string> }
}

describe('A12: the API refuses, by its name,', () => {
  test('a parameter that nobody knows, at every read', async () => {
    for (const { path } of lists)
      expect(await ask(path, 'nonsense', '1'), path).toMatchObject({
        status: 422,
        fields: { nonsense: 'unknownField' },
      })
  })

  test('a value that cannot be read, of every parameter of every read', async () => {
    let tried = 0
    for (const { path } of lists)
      for (const { name } of parametersOf(path)) {
        const { status, fields } = await ask(path, name, `\0${'x'.repeat(300)}`)
        expect(status, `${path} ${name}`).toBe(422)
        expect(Object.keys(fields), `${path} ${name}`).toContain(name)
        tried += 1
      }
    expect(tried).toBeGreaterThan(80)
  }, 60_000)

  test.each([
    ['/enterprises', 'city', 'abc'],
    ['/enterprises', 'status', 'gone'],
    ['/visits', 'from', 'yesterday'],
    ['/projects', 'mine', 'perhaps'],
    ['/tickets', 'unitId', '7'],
    ['/policies', 'after', '1612749600000000_head'],
    ['/associations', 'updatedSince', '2021-02-30'],
    ['/contacts', 'limit', '0'],
  ])('%s?%s=%s', async (path, name, value) => {
    expect(Object.keys((await ask(path, name, value)).fields)).toEqual([name])
  })
})

test('A12: a page’s filter falls back instead', async () => {
  for (const path of ['/enterprises?city=abc', '/visits?from=yesterday&nonsense=1', '/tickets?unitId=7'])
    expect((await app.request('leader', 'GET', path)).status, path).toBe(200)
})

type Parameter = { name: string; in: string }

function parametersOf(path: string) {
  const { parameters } = openapi().paths[path]!.get as { parameters: Parameter[] }
  return parameters.filter((one) => one.in === 'query')
}
