import { expect, test } from 'vitest'
import { isLate } from '#db/pool/late.ts'

const types = 'select b.oid, b.typarray from pg_catalog.pg_type a'
const cut = (code: string, query: string) => Object.assign(new Error(code), { code, query })

test('A3: a pool that is given up while it learns its types ends no program', () => {
  for (const code of ['CONNECTION_DESTROYED', 'CONNECTION_CLOSED', 'CONNECTION_ENDED'])
    expect(isLate(cut(code, types)), code).toBe(true)
})

test('A3: nothing else that nobody waited for is overlooked', () => {
  expect(isLate(cut('CONNECTION_DESTROYED', 'select 1'))).toBe(false)
  expect(isLate(cut('23505', types))).toBe(false)
  expect(isLate(new TypeError('x is not a function'))).toBe(false)
  expect(isLate('rejected')).toBe(false)
})
