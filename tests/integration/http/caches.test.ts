import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Door } from '#tests/support/app.ts'
import { type OpenOffice, openOffice } from '../matrix/asking.ts'
import { routeTable } from '../matrix/routes.ts'

let office: OpenOffice
beforeAll(async () => {
  office = await openOffice()
}, 120_000)
afterAll(() => office?.app.stop())

const ask = (who: 'leader' | 'system' | 'audit' | null, path: string, door: Door, headers = {}) =>
  office.app.ask(who && office.people[who], 'GET', office.at(path), { door, headers })

test('A10: no page, data request, search or choice is kept by a browser, for whoever asks', async () => {
  const addresses = Object.values(routeTable).flatMap(({ asks }) => asks.slice(0, 1))
  const wrong: string[] = []
  for (const address of addresses.filter((one) => !one.startsWith('/files/')))
    for (const who of ['leader', null] as const) {
      const { headers, status } = await ask(who, address, 'data')
      if (!headers.get('Cache-Control')?.includes('no-store'))
        wrong.push(`${who} ${address} ${status}: ${headers.get('Cache-Control')}`)
    }
  for (const address of ['/', '/search?q=x', '/pick/cities?q=x', '/kit', '/sign-in', '/nowhere', '/map'])
    for (const who of ['leader', 'system', null] as const)
      expect((await ask(who, address, 'page')).headers.get('Cache-Control'), address).toBe('no-store')
  expect(wrong).toEqual([])
}, 120_000)

test('A10: a photo is asked for anew each time, and costs nothing while it is the same', async () => {
  const photo = await ask('leader', '/files/{visitFile}', 'page')
  expect([photo.status, photo.headers.get('Cache-Control')]).toEqual([200, 'private, no-cache'])
  const again = await ask('leader', '/files/{visitFile}', 'page', {
    'If-None-Match': photo.headers.get('ETag')!,
  })
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
})

test('A10: who has signed out, or may not read its parent, gets no word that it is unchanged', async () => {
  const photo = await ask('leader', '/files/{visitFile}', 'page')
  const known = { 'If-None-Match': photo.headers.get('ETag')! }
  expect((await ask(null, '/files/{visitFile}', 'page', known)).status).toBe(302)
  expect((await ask('system', '/files/{visitFile}', 'page', known)).status).toBe(404)
})

test('A10: signing out empties the browser of what it kept', async () => {
  for (const path of ['/sign-out', '/me/sign-out-everywhere']) {
    const cookie = path === '/sign-out' ? office.people.helper : office.people.returned
    const answer = await office.app.ask(cookie, 'POST', path)
    expect([answer.status, answer.headers.get('Clear-Site-Data')]).toEqual([302, '"cache", "storage"'])
  }
})
