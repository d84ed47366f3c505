import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { demoPeople } from '../support/demo-server.ts'
import { atRest, type Place, places, prepare, sendAsItIs } from '../support/pages.ts'
import { addressed } from '../support/route-tree.ts'
import { expect, test } from './fixtures.ts'
import { axeFaults, jumpFaults, setTheme, sightFaults, watchShifts } from './page-checks.ts'

// Pages that are not there, not theirs, and forms sent empty say so on the console as well.
test.describe.configure({ mode: 'parallel' })
test.use({ tolerated: [/status of (403|404|409|422)/] })

const desk = { width: 1440, height: 900 }
const phone = { width: 360, height: 780 }
const parts = 6

test.beforeAll(async () => {
  await prepare(process.env.E2E_URL!, demoPeople(process.env.E2E_DATA_DIR!))
})

test('the list of pages leaves out no page and no dialog of the product', () => {
  const known = places.map(({ path }) => new URL(path, 'http://here').pathname)
  const missed = addressed
    .filter(
      ({ file, address }) =>
        /export .*\bdefault\b/.test(readFileSync(`app/${file}`, 'utf8')) && address !== '/kit',
    )
    .filter(({ address }) => {
      const pattern = new RegExp(`^${address.replace('*', 'nowhere').replace(/:[^/]+/g, '[^/]+')}$`)
      return !known.some((path) => pattern.test(path))
    })
    .map(({ address }) => address)
  expect(missed).toEqual([])
})

for (let part = 0; part < parts; part++)
  test(`everybody can read and use every page, at both sizes and in both themes (${part + 1} of ${parts})`, async ({
    signInAs,
    openAs,
  }) => {
    test.setTimeout(290_000)
    const faults: string[] = []
    for (const [role, theirs] of byRole(places.slice(...share(part)))) {
      const open = (sight: Parameters<typeof openAs>[0]) => (role ? signInAs(role, sight) : openAs(sight))
      const small = await open({ theme: 'dark', locale: 'zh-CN', phone: true })
      const wide = await open({ theme: 'light', locale: 'en' })
      await watchShifts(small)
      await watchShifts(wide)
      for (const place of theirs) {
        const told = (found: string[]) =>
          faults.push(...found.map((fault) => `${place.name} ${place.path}: ${fault}`))
        if (place.only !== 'desk') {
          told(await reach(small, place, 'dark'))
          told(await sightFaults(small, { phone: true, locale: 'zh-CN' }))
          told(await axeFaults(small, ['dark', 'light']))
          if (!place.only) {
            await resize(small, desk)
            told(await axeFaults(small, ['light', 'dark']))
            await resize(small, phone)
          }
        }
        if (place.only === 'phone') continue
        told(await reach(wide, place, 'light'))
        told(await sightFaults(wide, { phone: false, locale: 'en' }))
        if (place.open) continue
        await resize(wide, phone)
        told(await sightFaults(wide, { phone: true, locale: 'en' }))
        await resize(wide, desk)
      }
      await small.context().close()
      await wide.context().close()
    }
    expect([...new Set(faults)]).toEqual([])
  })

/** Neighbours go together: few people sign in for each share. */
const share = (part: number) =>
  [part, part + 1].map((at) => Math.round((at * places.length) / parts)) as [number, number]

async function reach(page: Page, { path, open, refused }: Place, theme: 'light' | 'dark') {
  await page.goto(path)
  await setTheme(page, theme)
  await atRest(page)
  const faults = await jumpFaults(page)
  if (open) await open(page)
  if (refused) await sendAsItIs(page)
  await atRest(page)
  return faults
}

async function resize(page: Page, size: typeof desk) {
  await page.setViewportSize(size)
  // Lists are drawn anew for the new width, a frame later.
  await page.waitForFunction(() => {
    const wanted = matchMedia('screen and (max-width: 767px)').matches ? '.z-rows' : '.z-grid'
    return [...document.querySelectorAll('.z-has-rows')].every((list) => list.querySelector(wanted))
  })
  await atRest(page)
}

function byRole(all: Place[]) {
  const roles = new Map<Place['role'], Place[]>()
  for (const place of all) roles.set(place.role, [...(roles.get(place.role) ?? []), place])
  return roles
}
