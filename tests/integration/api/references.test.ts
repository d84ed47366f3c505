import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupOf, sequences } from '#app/domain/projects/stages/ladder.ts'
import { type Stage, stages, templates } from '#app/domain/projects/stages/stages.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const list = async (path: string) =>
  (await (await app.request('intake', 'GET', path, { door: 'api' })).json()).items as Record<
    string,
    unknown
  >[]

test('F7: every list that records are described with is read by programs', async () => {
  for (const path of [
    ...['/cities', '/industries', '/categories', '/reasons', '/topics'],
    ...['/teams', '/patches', '/units', '/stages'],
  ]) {
    const items = await list(path)
    expect(items.length, path).toBeGreaterThan(1)
    for (const { name, nameEn } of items) {
      expect(String(name), path).toMatch(/\p{Script=Han}|^[A-Z0-9]/u)
      expect(String(nameEn), path).not.toMatch(/\p{Script=Han}/u)
    }
  }
})

test('F7: a firm, a visit and a ticket hold codes of these lists alone', async () => {
  const codesOf = async (path: string) => (await list(path)).map(({ code }) => code)
  const [cities, industries, categories] = await Promise.all(
    ['/cities', '/industries', '/categories'].map(codesOf),
  )
  for (const { city, industry } of (await list('/enterprises?limit=200')) as never[]) {
    if (city) expect(cities).toContain((city as { code: string }).code)
    if (industry) expect(industries).toContain((industry as { code: string }).code)
  }
  for (const { category } of await list('/tickets?limit=200'))
    expect(categories).toContain((category as { code: string }).code)
})

test('F7: the stages come with the group and the templates of the one table', async () => {
  const items = await list('/stages')
  expect(items.map(({ code }) => code)).toEqual(stages)
  for (const { code, group } of items) expect(group).toBe(groupOf(code as Stage))
  for (const template of templates)
    expect(
      items.filter(({ templates }) => (templates as string[]).includes(template)).map(({ code }) => code),
    ).toEqual(sequences[template])
})

test('F7: a reason says for which ways out it is given', async () => {
  const reasons = await list('/reasons')
  expect(reasons.filter(({ exits }) => (exits as string[]).includes('lost')).length).toBeGreaterThan(2)
  expect(reasons.filter(({ exits }) => (exits as string[]).includes('left')).length).toBeGreaterThan(2)
})
