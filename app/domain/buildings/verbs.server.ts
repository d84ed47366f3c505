import { asc, sql } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import type { Context } from '#app/domain/context.ts'
import { ensureOnce } from '#app/domain/park/once.server.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noting } from '#app/domain/park/versions.server.ts'
import { change, creation } from '#app/domain/record.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { recordQueries } from '#app/domain/record-queries.server.ts'
import { recordVerbs } from '#app/domain/record-verbs.server.ts'
import { ensure, invalid, refuse } from '#app/domain/refusal.ts'
import { buildings } from '#db/schema/settings.ts'
import { building } from './record.ts'

const { get, those } = recordQueries({ of: building, table: buildings, readable: () => sql`true` })

/** Every building, by its code. */
export const buildingRows = (ctx: Context) => those(ctx, undefined, [asc(buildings.code)])
export const getBuilding = get

const keptBuildings = keep<typeof building.fields, Awaited<ReturnType<typeof get>>>({
  of: building,
  table: buildings,
  get,
  events: { create: 'building.added', change: 'building.changed', remove: 'building.removed' },
  may: ({ actor }) => refuse(againstSetting(actor, 'leader')),
  check: async (ctx, whole) => {
    await ensureOnce(ctx, buildings, whole)
    const same = await ctx.db.$count(
      buildings,
      sql`upper(code) = upper(${whole.code}) and id <> ${whole.id} and deleted_at is null`,
    )
    ensure(same === 0, invalid('form.invalid', { code: 'twice' }))
  },
  after: noting('buildings', building, get),
})

export const buildingVerbs = recordVerbs({
  named: 'buildings',
  called: 'a building',
  verbs: ['add', 'change'],
  roles: ['leader'],
  kept: keptBuildings,
  forms: [creation(building), change(building)],
  answer: recordAnswers('Building', building, ['buildings.change', 'buildings.remove']).One,
})
