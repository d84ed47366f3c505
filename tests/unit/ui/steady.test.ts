import { createMemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { cameOfOthers, isReadAnew, readAnew } from '#app/ui/steady/pass.ts'
import { newsOf, steady } from '#app/ui/steady/steady.ts'

const row = (id: string, state = 'new') => ({ id, state })
const a = row('a')
const b = row('b')
const c = row('c')

test('a row that changes is shown where it stands', () => {
  expect(steady([a, b], [row('b', 'done'), a])).toEqual([a, row('b', 'done')])
})

test('a new row moves nothing, and is news', () => {
  expect(steady([a, b], [c, a, b])).toEqual([a, b])
  expect(newsOf([a, b], [c, a, b])).toEqual({ fresh: 1, gone: 0 })
})

test('a row that went elsewhere on the page shows there what it is now, and is no news', () => {
  const shown = { open: [a, b], done: { items: [c], next: null }, counts: { open: 2 } }
  const next = { open: [a], done: { items: [row('b', 'done'), c], next: null }, counts: { open: 1 } }
  expect(steady(shown, next)).toEqual({
    ...next,
    open: [a, row('b', 'done')],
    done: { items: [c], next: null },
  })
  expect(newsOf(shown, next)).toEqual({ fresh: 0, gone: 0 })
})

test('a row that is gone stays until the reader asks', () => {
  expect(steady([a, b], [a])).toEqual([a, b])
  expect(newsOf([a, b], [a])).toEqual({ fresh: 0, gone: 1 })
})

test('an empty list stays empty, and a list of somebody else is taken as it comes', () => {
  expect(steady<(typeof a)[]>([], [a])).toEqual([])
  expect(steady<unknown>({ leads: null, codes: ['x'] }, { leads: [a], codes: ['y'] })).toEqual({
    leads: [a],
    codes: ['y'],
  })
})

/** A router with one page whose data are new at every reading, and are let go by hand. */
async function aPage() {
  let letGo: (() => void)[] = []
  let isAsleep = false
  let reads = 0
  const loader = async () => {
    reads += 1
    const data = { reads }
    if (isAsleep) await new Promise<void>((done) => letGo.push(done))
    return data
  }
  const action = async () => ({ ok: true })
  const router = createMemoryRouter([{ id: 'page', path: '/', loader, action }])
  await settled(router)
  isAsleep = true
  const answer = async () => {
    for (const go of letGo) go()
    letGo = []
    await new Promise((done) => setTimeout(done))
  }
  const read = (own: boolean) => readAnew(router, { own })
  return { router, read, answer, shown: () => router.state.loaderData.page as { reads: number } }
}
const settled = async (router: ReturnType<typeof createMemoryRouter>) => {
  while (!router.state.initialized) await new Promise((done) => setTimeout(done))
}

test('what was read because of others is known by itself, however quickly one reading follows another', async () => {
  const { read, answer, shown } = await aPage()
  expect(cameOfOthers(shown())).toBe(false)
  read(false)
  expect(isReadAnew()).toBe(true)
  await answer()
  const first = shown()
  read(false)
  read(false)
  await answer()
  expect(shown()).not.toBe(first)
  expect([first, shown()].map(cameOfOthers)).toEqual([true, true])
  expect(isReadAnew()).toBe(false)
})

test('what the reader did elsewhere, or sends meanwhile, is shown as it comes', async () => {
  const { router, read, answer, shown } = await aPage()
  read(true)
  read(false)
  await answer()
  expect(shown().reads).toBeGreaterThan(1)
  expect(cameOfOthers(shown())).toBe(false)
  const before = shown()
  read(false)
  void router.navigate('/', { formMethod: 'post', formData: new FormData() })
  await answer()
  await answer()
  expect(shown()).not.toBe(before)
  expect([cameOfOthers(shown()), isReadAnew()]).toEqual([false, false])
})
