import { expect, test } from 'vitest'
import { mayTry, wasRight, wasWrong } from '#app/auth/sign-in-delay.server.ts'

const attempt = (username: string, address: string, device?: string) => ({ username, address, device })

test('A6: an address that guesses at many names ends after sixty; a known browser behind it does not', async () => {
  for (let at = 0; at < 60; at += 1) expect(await mayTry(attempt(`name-${at}`, '10.0.0.1'))).toBe(true)
  expect(await mayTry(attempt('name-60', '10.0.0.1'))).toBe(false)
  expect(await mayTry(attempt('owner', '10.0.0.1', 'device-1'))).toBe(true)
  expect(await mayTry(attempt('owner', '10.0.0.2'))).toBe(true)
})

test('A6: a whole office that signs in rightly behind one address uses nothing up', async () => {
  for (let at = 0; at < 200; at += 1) {
    const one = attempt(`cadre-${at}`, '10.0.1.1')
    expect(await mayTry(one)).toBe(true)
    await wasRight(one)
  }
})

test('A6: many guesses sent at once count as many', async () => {
  const sent = Array.from({ length: 100 }, (_, at) => mayTry(attempt('leader', `10.1.0.${at}`)))
  expect((await Promise.all(sent)).filter(Boolean)).toHaveLength(30)
})

test('A6: the ninth wrong one is told to slow down; a right one forgets them', async () => {
  const one = attempt('intake', '10.0.2.1')
  const told = []
  for (let at = 0; at < 10; at += 1) told.push(await wasWrong(one))
  expect(told).toEqual([...Array(8).fill(false), true, true])
  await wasRight(one)
  expect(await wasWrong(attempt('Intake', '10.0.2.1'))).toBe(false)
})
