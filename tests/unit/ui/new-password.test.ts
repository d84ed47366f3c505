import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePassword } from '#app/ui/form/make-password.ts'

const anyBytes = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('E20: a password that is made has sixteen signs of every kind, whatever the chance', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const made = makePassword(bytes)
      expect(made).toHaveLength(16)
      for (const kind of [/[A-Z]/, /[a-z]/, /\d/, /[-+*%=]/]) expect(made).toMatch(kind)
    }),
    { numRuns: 300 },
  )
})

test('E20: it holds nothing that is taken for something else on paper', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(makePassword(bytes)).not.toMatch(/[0O1lI]/)
    }),
    { numRuns: 300 },
  )
})

test('E20: other chances make other passwords, and no kind has its own place', () => {
  const made = Array.from({ length: 50 }, (_, seed) =>
    makePassword(Uint8Array.from({ length: 32 }, (_, at) => (seed * 31 + at * 17 + seed * at) % 256)),
  )
  expect(new Set(made).size).toBe(50)
  expect(new Set(made.map((one) => one.search(/\d/))).size).toBeGreaterThan(3)
})
