import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { test } from '#tests/support/harness.ts'

test('a name is found by the two to five letters each syllable begins, by initials, and by its first letter', async ({
  db,
}) => {
  const grams = async (sounds: string | null) =>
    (await db.execute<{ grams: string[] }>(sql`select sound_grams(${sounds}::text) as grams`))[0]!.grams
  expect(await grams("hua'di")).toEqual(['^h', 'd', 'di', 'hd', 'hu', 'hua', 'huad', 'huadi'])
  expect(await grams("ou'yang'na na")).toEqual(
    [
      ...[
        '^n',
        '^o',
        'n',
        'na',
        'ou',
        'ouy',
        'ouya',
        'ouyan',
        'oy',
        'oyn',
        'ya',
        'yan',
        'yang',
        'yangn',
        'yn',
      ],
    ].sort(),
  )
  for (const nothing of ['', ' ', null]) expect(await grams(nothing)).toEqual([])
})
