import { asc, eq, sql } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { ensureOnce } from '#app/domain/park/once.server.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noting } from '#app/domain/park/versions.server.ts'
import { change, creation } from '#app/domain/record.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { recordQueries } from '#app/domain/record-queries.server.ts'
import { recordVerbs } from '#app/domain/record-verbs.server.ts'
import { conflict, ensure, refuse } from '#app/domain/refusal.ts'
import { accounts, units } from '#db/schema/cadres.ts'
import { unit } from './record.ts'

const writers: readonly Role[] = ['system_admin', 'leader']

const { get, those } = recordQueries({ of: unit, table: units, readable: () => sql`true` })

/** Every unit, by its name. */
export const unitRows = (ctx: Context) => those(ctx, undefined, [asc(units.name)])
export const getUnit = get

const keptUnits = keep<typeof unit.fields, Awaited<ReturnType<typeof get>>>({
  of: unit,
  table: units,
  get,
  events: { create: 'unit.added', change: 'unit.changed', remove: 'unit.removed' },
  may: async (ctx, doing, { id }) => {
    refuse(againstSetting(ctx.actor, ...writers))
    if (doing !== 'remove') return
    const people = await ctx.db.$count(accounts, sql`${eq(accounts.unitId, id)} and disabled_at is null`)
    ensure(people === 0, conflict('units.used', { people }))
  },
  check: (ctx, whole) => ensureOnce(ctx, units, whole),
  after: noting('units', unit, get),
})

export const unitVerbs = recordVerbs({
  named: 'units',
  called: 'a unit of the office',
  verbs: ['add', 'change'],
  roles: writers,
  kept: keptUnits,
  forms: [creation(unit), change(unit)],
  answer: recordAnswers('Unit', unit, ['units.change', 'units.remove']).One,
})
