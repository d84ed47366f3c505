import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { places } from '#tests/support/pages.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

type Field = { name: string; fills: string }
const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? undefined
const notFilled = /^(hidden|checkbox|radio|file|submit|button|color|range)$/

/** Every field of a page that a browser could fill in, with the word that says by what. */
function fieldsIn(html: string): Field[] {
  let form = ''
  return [...html.matchAll(/<(\/?)(form|input|textarea|select)\b[^>]*>/g)].flatMap(([tag, end, kind]) => {
    if (kind === 'form') form = end ? '' : tag
    if (kind === 'form' || end || notFilled.test(attribute(tag, 'type') ?? 'text')) return []
    const fills = attribute(tag, 'autocomplete') ?? attribute(form, 'autocomplete') ?? 'on'
    return [{ name: attribute(tag, 'name') ?? attribute(tag, 'aria-label') ?? tag, fills }]
  })
}

/** Only one's own sign-in is anybody's own data. */
const own: Record<string, string[]> = {
  '/sign-in': ['username', 'current-password'],
  '/me/password': ['username', 'current-password', 'new-password'],
}

async function fieldsOf(wanted: (path: string) => boolean) {
  const found: Record<string, Field[]> = {}
  for (const { role, path } of places.filter(({ path }) => wanted(path))) {
    const answer = await app.request(role ?? null, 'GET', path)
    found[`${role ?? 'nobody'} ${path}`] = fieldsIn(await answer.text())
  }
  return found
}

const filled = (found: Record<string, Field[]>) =>
  Object.entries(found).flatMap(([place, fields]) => {
    const allowed = ['off', ...(own[place.split(' ')[1]!.split('?')[0]!] ?? [])]
    return fields.flatMap(({ name, fills }) =>
      allowed.includes(fills) || (fills === 'new-password' && /account/.test(place))
        ? []
        : [`${place} ${name}: ${fills}`],
    )
  })

test('E21: no field of any page is filled in by the browser but those of one’s own sign-in', async () => {
  const found = await fieldsOf(() => true)
  expect(filled(found)).toEqual([])
  expect(Object.values(found).flat().length).toBeGreaterThan(300)
})

test('E21: a contact’s name, post, phone and mail are typed or left, never filled in', async () => {
  const found = await fieldsOf((path) => /contacts\/(new|[^/]+\/edit)/.test(path))
  const fields = Object.values(found).flat()
  expect(new Set(fields.map(({ fills }) => fills))).toEqual(new Set(['off']))
  expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['name', 'phone']))
})

test('E21: the sign-in and the change of one’s own password help the password’s keeper', async () => {
  const found = await fieldsOf((path) => path === '/sign-in' || path === '/me/password')
  const said = new Set(Object.values(found).flatMap((fields) => fields.map(({ fills }) => fills)))
  expect([...said].sort()).toEqual(['current-password', 'new-password', 'username'])
})
