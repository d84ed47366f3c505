import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '#app/domain/actor.ts'
import { type Endpoint, endpoints } from '#app/http/registry.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { addresses } from './addresses.ts'
import { isIn, saidByData, saidByPage } from './answers.ts'
import { examples } from './examples.ts'
import { attacks, schemaOf } from './hostile.ts'
import { type Body, type Lab, openLab } from './lab.ts'
import { faultsOf, rowCounts } from './lanes.ts'
import { formAttacks, pages } from './pages.ts'

let app: TestApp
let lab: Lab
beforeAll(async () => {
  app = await startApp()
  lab = await openLab(app)
}, 120_000)
afterAll(() => app?.stop())

const changing = endpoints.filter(({ method }) => method !== 'GET')
/** A second valid request of each verb, which nobody has sent yet. */
const ready: { endpoint: Endpoint; id: string; address: string; body: Body }[] = []

async function prepare(endpoint: Endpoint) {
  const { path = {}, body } = await examples[endpoint.name]!.of(lab)
  const address = endpoint.path.replace(/:(\w+)/g, (_, key: string) => path[key] ?? '')
  return { endpoint, id: path.id ?? '', address, body }
}
const send = (
  { endpoint, address }: Omit<(typeof ready)[number], 'body'>,
  body: Body | string,
  headers = {},
) => app.request(examples[endpoint.name]!.role, endpoint.method, address, { door: 'api', body, headers })

test('every verb of the API has a valid example', () => {
  expect(changing.map(({ name }) => name).filter((name) => !(name in examples))).toEqual([])
})

describe('the valid example', () => {
  test.each(changing.map((endpoint) => [endpoint.name, endpoint] as const))(
    'of %s is taken',
    async (_, endpoint) => {
      const first = await prepare(endpoint)
      const answer = await send(first, first.body)
      expect(answer.ok, await answer.text()).toBe(true)
      ready.push(await prepare(endpoint))
    },
  )
})

describe('hostile requests', () => {
  test('to every field of every verb are refused by name, quickly, and write nothing', {
    timeout: 400_000,
  }, async () => {
    const before = await rowCounts(app)
    const all = ready.flatMap((one) =>
      [...attacks(one.endpoint, one.body)].map((attack) => ({ one, attack })),
    )
    let turn = 0
    const faults = await faultsOf(all, async ({ one, attack }) => {
      const language = turn++ % 2 ? 'en' : 'zh-CN'
      const answer = await send(one, attack.body, { 'Accept-Language': language })
      const said = `${one.endpoint.name} ${attack.field ?? ''} ${attack.what}: ${answer.status}`
      const text = await answer.text()
      if (answer.status >= 500) return said
      if (answer.status < 400) return `${said} was taken`
      if (attack.field === null) return null
      const problem = JSON.parse(text) as { fields: Record<string, string>; detail?: string }
      const named = Object.keys(problem.fields ?? {}).map((name) => name.replace(/\.\d+/g, ''))
      const isNamed = named.some((name) => name === attack.field || name.startsWith(`${attack.field}.`))
      const isWorded = /\p{Script=Han}/u.test(problem.detail ?? '') === (language === 'zh-CN')
      return answer.status === 422 && isNamed && isWorded
        ? null
        : `${said} names ${named.join(',') || 'nothing'}: ${problem.detail}`
    })
    expect(faults.slice(0, 30), `${faults.length} of ${all.length}`).toEqual([])
    expect(all.length).toBeGreaterThan(3_000)
    expect(await rowCounts(app)).toEqual(before)
  })

  test('without the version a change was read at are refused as such', async () => {
    const versioned = ready.filter(({ endpoint }) => schemaOf(endpoint).properties?.version)
    expect(versioned.length).toBeGreaterThan(50)
    const faults = await faultsOf(versioned, async (one) => {
      const answer = await send(one, { ...one.body, version: undefined })
      return answer.status === 428 ? null : `${one.endpoint.name}: ${answer.status} ${await answer.text()}`
    })
    expect(faults).toEqual([])
  })

  test('from the forms of pages are refused by name, with what was typed kept', {
    timeout: 400_000,
  }, async () => {
    const withForm = ready.filter(({ endpoint }) => endpoint.name in pages)
    expect(
      Object.keys(pages).filter((name) => !withForm.some(({ endpoint }) => endpoint.name === name)),
    ).toEqual([])
    const cookies = new Map<Role, string>()
    for (const role of roles) cookies.set(role, await app.signIn(role))
    const before = await rowCounts(app)
    // What the address says cannot be bent by the form.
    const isAsked = ({ endpoint, id, body }: (typeof ready)[number], field: string | null) =>
      field === null || !pages[endpoint.name]!(id, body).includes(`/${body[field]}`)
    const all = withForm.flatMap((one) =>
      [...formAttacks(one.endpoint, one.body)]
        .filter(({ field }) => isAsked(one, field))
        .map((attack) => ({ one, attack })),
    )
    let turn = 0
    const faults = await faultsOf(all, async ({ one: { endpoint, id, body }, attack }) => {
      const door = turn++ % 3 ? 'data' : 'page'
      const isEnglish = turn % 2 === 1
      const { role } = examples[endpoint.name]!
      const answer = await app.request(role, 'POST', pages[endpoint.name]!(id, body), {
        ...{ door, body: attack.body },
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Cookie: `${cookies.get(role)}; locale=${isEnglish ? 'en' : 'zh-CN'}`,
        },
      })
      const text = await answer.text()
      const said = `${endpoint.name} ${door} ${attack.field ?? ''} ${attack.what}: ${answer.status}`
      if (answer.status >= 500 || answer.status < 400) return said
      if (attack.field === null) return null
      const { named, words } = door === 'page' ? saidByPage(text) : saidByData(text)
      if (answer.status !== 422 || !isIn(words, isEnglish ? 'en' : 'zh-CN')) return `${said} says ${words}`
      // A page may say it at the form's head, where a field is no single control; a data request always names it.
      const isNamed = named.some((name) => name === attack.field || name.startsWith(`${attack.field}.`))
      return door === 'page' || isNamed ? null : `${said} names ${named.join(',') || 'nothing'}`
    })
    expect(faults.slice(0, 40), `${faults.length} of ${all.length}`).toEqual([])
    expect(all.length).toBeGreaterThan(800)
    expect(await rowCounts(app)).toEqual(before)
  })

  test('to pages and data requests find no way to break them', { timeout: 400_000 }, async () => {
    await app.request('leader', 'GET', '/today')
    const before = await rowCounts(app)
    const asked = [...addresses()].flatMap((path, at) => [
      { path, door: 'data' as const },
      ...(at % 4 ? [] : [{ path, door: 'page' as const }]),
    ])
    const faults = await faultsOf(asked, async ({ path, door }) => {
      const answer = await app.request('leader', 'GET', path, { door })
      await answer.arrayBuffer()
      return answer.status >= 500 ? `${door} ${path.slice(0, 80)}: ${answer.status}` : null
    })
    expect(faults.slice(0, 20), `${faults.length} of ${asked.length}`).toEqual([])
    expect(asked.length).toBeGreaterThan(2_500)
    expect(await rowCounts(app)).toEqual(before)
  })

  test('leave every example as good as it was', async () => {
    const faults = await faultsOf(ready, async (one) => {
      const answer = await send(one, one.body)
      return answer.ok ? null : `${one.endpoint.name}: ${answer.status} ${await answer.text()}`
    })
    expect(faults).toEqual([])
  })
})
