import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import type { Context } from '#app/domain/context.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noting } from '#app/domain/park/versions.server.ts'
import { change, creation } from '#app/domain/record.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { recordQueries } from '#app/domain/record-queries.server.ts'
import { recordVerbs } from '#app/domain/record-verbs.server.ts'
import { ensure, invalid, refuse } from '#app/domain/refusal.ts'
import { metricTargets } from '#db/schema/metrics.ts'
import { target } from './record.ts'

const { get, those } = recordQueries({ of: target, table: metricTargets, readable: () => sql`true` })

/** Every year's goals, the latest year first. */
export const targetRows = (ctx: Context) => those(ctx, undefined, [desc(metricTargets.year)])
export const getTarget = get

const keptTargets = keep<typeof target.fields, Awaited<ReturnType<typeof get>>>({
  of: target,
  table: metricTargets,
  get,
  events: { create: 'target.added', change: 'target.changed', remove: 'target.removed' },
  may: ({ actor }) => refuse(againstSetting(actor, 'leader')),
  check: async (ctx, { id, metric, year }) => {
    const same = await ctx.db.$count(
      metricTargets,
      and(
        eq(metricTargets.metric, metric),
        eq(metricTargets.year, year),
        ne(metricTargets.id, id),
        isNull(metricTargets.deletedAt),
      ),
    )
    ensure(same === 0, invalid('form.invalid', { year: 'twice' }))
  },
  after: noting('targets', target, get),
})

export const targetVerbs = recordVerbs({
  named: 'targets',
  called: 'a year’s goal',
  verbs: ['add', 'change'],
  roles: ['leader'],
  kept: keptTargets,
  forms: [creation(target), change(target)],
  answer: recordAnswers('Target', target, ['targets.change', 'targets.remove']).One,
})
