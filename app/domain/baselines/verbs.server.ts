import { asc, sql } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import type { Context } from '#app/domain/context.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noting } from '#app/domain/park/versions.server.ts'
import { change, creation } from '#app/domain/record.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { recordQueries } from '#app/domain/record-queries.server.ts'
import { recordVerbs } from '#app/domain/record-verbs.server.ts'
import { refuse } from '#app/domain/refusal.ts'
import { baselineFigures } from '#db/schema/metrics.ts'
import { baseline } from './record.ts'

const { get, those } = recordQueries({ of: baseline, table: baselineFigures, readable: () => sql`true` })

/** Every reported figure, by what it counts. */
export const baselineRows = (ctx: Context) => those(ctx, undefined, [asc(baselineFigures.metric)])
export const getBaseline = get

const keptBaselines = keep<typeof baseline.fields, Awaited<ReturnType<typeof get>>>({
  of: baseline,
  table: baselineFigures,
  get,
  events: { create: 'baseline.added', change: 'baseline.changed', remove: 'baseline.removed' },
  may: ({ actor }) => refuse(againstSetting(actor, 'leader')),
  after: noting('baselines', baseline, get),
})

export const baselineVerbs = recordVerbs({
  named: 'baselines',
  called: 'a reported figure',
  verbs: ['add', 'change'],
  roles: ['leader'],
  kept: keptBaselines,
  forms: [creation(baseline), change(baseline)],
  answer: recordAnswers('BaselineFigure', baseline, ['baselines.change', 'baselines.remove']).One,
})
