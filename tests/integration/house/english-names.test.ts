import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { type Place, places } from '#tests/support/pages.ts'

let app: TestApp
/** Whatever is called in both languages, by its Chinese name. */
let english: Map<string, string>
const cookies = new Map<Role, string>()

beforeAll(async () => {
  app = await startApp()
  const rows = await app.connection.db.execute<{ name: string; english: string }>(sql`
    select name, name_en as english from enterprises where name_en is not null
    union all select name, name_en from associations where name_en is not null
    union all select name, name_en from accounts union all select name, name_en from teams
    union all select name, name_en from units union all select name, name_en from patches
    union all select name, name_en from places`)
  english = new Map(rows.map((row) => [row.name, row.english]))
  for (const role of new Set(places.flatMap(({ role }) => role ?? [])))
    cookies.set(role, await app.signIn(role))
}, 60_000)
afterAll(() => app.stop())

const agents = {
  desk: 'Mozilla/5.0 (X11; Linux x86_64)',
  phone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 14_4) Mobile',
}

/** What a reader of English reads: the page's words, one a line; what is marked as Chinese is meant to be. */
async function wordsOf({ role, path }: Pick<Place, 'role' | 'path'>, agent: keyof typeof agents) {
  const Cookie = [...(role ? [cookies.get(role)] : []), 'locale=en'].join('; ')
  const answer = await app.request(role ?? null, 'GET', path, {
    headers: { Cookie, 'User-Agent': agents[agent] },
  })
  const html = await answer.text()
  return html
    .replace(/<(script|style)[^>]*>.*?<\/\1>|<span lang="zh-CN">[^<]*<\/span>/gs, '')
    .replace(/<[^>]*>/g, '\n')
    .split(/[\n·:()]|, /)
    .map((word) => word.trim())
}

// A dialog lies over its page: what is seen without it was looked at already.
const seen = places.filter(({ open, refused, name }) => !open && !refused && !name.includes('not-there'))
test.each(seen)(
  'E17: in English $name calls firms, people and places by their English names',
  async (place) => {
    const words = await wordsOf(place, place.only ?? 'desk')
    expect(words.length).toBeGreaterThan(20)
    expect(words.filter((word) => english.has(word))).toEqual([])
  },
)

test.each(seen.filter(({ main }) => main))('E17: so does $name on a phone', async (place) => {
  const words = await wordsOf(place, 'phone')
  expect(words.filter((word) => english.has(word))).toEqual([])
})

test.each([
  ['/tickets', 'intake', 'Zhegui Talent Cloud'],
  ['/enterprises', 'leader', 'Shen Jiahe (acting)'],
  ['/projects?view=list', 'leader', 'Fang Zhixia'],
] as const)('E17: %s names a firm and a colleague in English', async (path, role, name) => {
  const words = await wordsOf({ path, role }, 'desk')
  expect(words.join(' ').replace(/\s+/g, ' ')).toContain(name.replace(/[()]/g, '').replace(/\s+/g, ' '))
})

test.each([
  ['en', 'Songjian Ledger'],
  ['zh-CN', '松间链信'],
] as const)('E17: a program that reads %s is told of %s', async (language, name) => {
  const answer = await app.request('leader', 'GET', '/visits?limit=200', {
    door: 'api',
    headers: { 'Accept-Language': language },
  })
  const { items } = (await answer.json()) as { items: { firms: { name: string }[] }[] }
  expect(items.flatMap(({ firms }) => firms.map((firm) => firm.name))).toContain(name)
})
