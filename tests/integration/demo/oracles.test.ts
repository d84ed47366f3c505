import { expect } from 'vitest'
import { enterprises } from '#db/schema/enterprises.ts'
import { seedDemo } from '#db/seed/index.ts'
import { test } from '#tests/support/harness.ts'

test('the demo loads into an empty database', async ({ db }) => {
  await seedDemo(db)
  expect(await db.$count(enterprises)).toBe(40)
})
