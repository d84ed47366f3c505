import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { keep } from '#app/domain/activity/keep.server.ts'
import { instant } from '#app/domain/answers.ts'
import { notAtWork } from '#app/domain/cadres/at-work.server.ts'
import { ensureOnce } from '#app/domain/park/once.server.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noting } from '#app/domain/park/versions.server.ts'
import { change, creation } from '#app/domain/record.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { recordQueries } from '#app/domain/record-queries.server.ts'
import { recordVerbs } from '#app/domain/record-verbs.server.ts'
import { conflict, ensure, notFound, refuse } from '#app/domain/refusal.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { patches } from '#db/schema/liaison.ts'
import { patch } from './record.ts'

const { get, those } = recordQueries({
  of: patch,
  table: patches,
  readable: () => sql`true`,
  also: () => ({ position: patches.position, createdAt: patches.createdAt, updatedAt: patches.updatedAt }),
})

/** Every patch, in the office's order. */
export const patchRows = (ctx: Parameters<typeof those>[0]) => those(ctx, undefined, [asc(patches.position)])
export const getPatch = get

const keptPatches = keep<typeof patch.fields, Awaited<ReturnType<typeof get>>>({
  of: patch,
  table: patches,
  get,
  events: { create: 'patch.added', change: 'patch.updated', remove: 'patch.removed' },
  may: async (ctx, doing, { id }) => {
    refuse(againstSetting(ctx.actor, 'leader'))
    if (doing !== 'remove') return
    const firms = await ctx.db.$count(
      enterprises,
      and(eq(enterprises.patchId, id), isNull(enterprises.deletedAt)),
    )
    ensure(firms === 0, conflict('patches.used', { firms }))
  },
  check: async (ctx, whole, stored) => {
    await ensureOnce(ctx, patches, whole)
    // Whoever leads it already stays, even if they have left since.
    if (!whole.leadId || whole.leadId === stored?.leadId) return
    ensure((await notAtWork(ctx, [whole.leadId])).length === 0, notFound('patches', 'leadId'))
  },
  derive: (_, __, stored) =>
    stored ? {} : { position: sql`(select coalesce(max(p.position), 0) + 1 from patches p)` },
  after: noting('patches', patch, get),
})

export const patchVerbs = recordVerbs({
  named: 'patches',
  called: 'a patch of firms',
  verbs: ['add', 'change'],
  roles: ['leader'],
  kept: keptPatches,
  forms: [creation(patch), change(patch)],
  answer: recordAnswers('KeptPatch', patch, ['patches.change', 'patches.remove'], {
    position: z.int(),
    createdAt: instant(),
    updatedAt: instant(),
  }).One,
})
