import { expect, test } from 'vitest'
import { endpoints, reads, verbs } from '#app/http/registry.server.ts'
import { routeAddresses } from '#tests/support/build.ts'
import { readTable } from './reads.ts'
import { routeTable } from './routes.ts'
import { registryTable } from './table.ts'
import { verbTable } from './verbs.ts'

/** Parts of an action's table that name no verb of the registry. */
const beside = ['own', 'nothing', 'the registry', 'tickets.*']

test('every address of the application has its row, and none is left over', async () => {
  const found = await routeAddresses()
  expect(Object.keys(routeTable).sort()).toEqual(found.map(({ address }) => address).sort())
})

test('every action names its verbs, what draws is asked, and no more than acts is said to act', async () => {
  const wrong = (await routeAddresses()).flatMap(({ address, reads, acts }) => {
    const { asks, does = [] } = routeTable[address]!
    const unknown = does.filter((verb) => !(verb in verbs) && !beside.includes(verb))
    return [
      ...(acts !== does.length > 0 ? [`${address} acts: ${acts}, says ${does}`] : []),
      ...(reads && !asks.length && !unasked.includes(address) ? [`${address} is never asked`] : []),
      ...unknown.map((verb) => `${address} names ${verb}`),
    ]
  })
  expect(wrong).toEqual([])
})

/** Addresses that only send the reader elsewhere, or end the session that asks. */
const unasked = ['/api/v1/*', '/do/:verb', '/sign-out', '/me/sign-out-everywhere', '/me/tokens/:tokenId/end']

test('every verb and every read of the registry has its rows', () => {
  expect(Object.keys(registryTable).sort()).toEqual(Object.keys({ ...reads, ...verbs }).sort())
  expect(Object.keys(readTable).sort()).toEqual(Object.keys(reads).sort())
  expect(Object.keys(verbTable).sort()).toEqual(Object.keys(verbs).sort())
})

test('every verb is reached by a page, but those the API alone offers', () => {
  const pages = new Set(Object.values(routeTable).flatMap(({ does = [] }) => does))
  const without = Object.keys(verbs).filter((verb) => !pages.has(verb) && !verb.startsWith('tickets.'))
  // The toast takes things back, and it has no address of its own.
  const undone = Object.values(verbs).flatMap(({ undo }) => undo ?? [])
  const apart = ['files.add', 'tasks.drop']
  expect(without.filter((verb) => !undone.includes(verb)).sort()).toEqual(apart)
  expect(endpoints.map(({ path }) => path).filter((path) => !path.startsWith('/'))).toEqual([])
})
