import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { tilesPerPatch } from '#app/domain/liaison/board.server.ts'
import { PatchFilter } from '#app/domain/liaison/forms.ts'
import { liaisonMessages } from '#app/domain/liaison/messages.ts'
import { patchPicture } from '#app/domain/overview/patches.server.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

test('a patch of 800 firms shows its first 24, counts all, and says how many more there are', async ({
  as,
  db,
}) => {
  const leader = await as('leader')
  await seedBase(db)
  const { id } = await anEnterprise(leader, { status: 'resident' })
  await db.execute(
    sql`update enterprises set patch_id = (select id from patches order by position limit 1) where id = ${id}`,
  )
  await db.execute(sql`
    insert into enterprises (id, name, name_key, patch_id, status, sounds)
    select gen_random_uuid(), '企业' || at, '企业' || at, patch_id, status, 'qi''ye' || lpad(at::text, 4, '0')
    from enterprises, generate_series(1, 799) as at where id = ${id}`)
  const { tiles, sums, coverage } = await patchPicture(leader, PatchFilter.parse({}).show)
  expect([tiles.length, tiles[0]!.of, coverage.inScope, coverage.gaps]).toEqual([
    tilesPerPatch,
    800,
    800,
    800,
  ])
  expect(sums).toMatchObject([{ firms: 800, gap: 800, pending: 0, owned: 0 }])
  expect(liaisonMessages['zh-CN'].moreFirms(tiles[0]!.of - tiles.length)).toContain('776')
  const inOrder = await db.execute<{ id: string }>(
    sql`select id from enterprises where status = 'resident' order by sample desc, sounds, id limit ${tilesPerPatch}`,
  )
  expect(tiles.map((tile) => tile.id)).toEqual(inOrder.map((row) => row.id))
})
