import { v7 as uuidv7 } from 'uuid'
import { record } from '#app/domain/activity/mutations.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noteVersion } from '#app/domain/park/versions.server.ts'
import { conflict, ensure, invalid, Refusal, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { slaPolicies } from '#db/schema/tickets.ts'
import type { LimitsSet } from './forms.ts'
import { flatOf, inForce, limitsFrom } from './limits.ts'
import { limitVersions } from './queries.server.ts'

/**
 * Writes the next version of the service limits. It begins on a later day: what came in today was told today's limits, and
 * a ticket keeps the version it came in under.
 */
export function setLimits(ctx: Context, { version, effectiveFrom, ...said }: LimitsSet) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstSetting(ctx.actor, 'leader'))
    ensure(effectiveFrom > dayOf(ctx.now), invalid('form.invalid', { effectiveFrom: 'mustBeLater' }))
    if (version === undefined)
      throw new Refusal('versionMissing', 'record.versionMissing', { version: 'required' })
    const versions = await limitVersions(ctx)
    if (version !== (versions.at(-1)?.number ?? 0)) throw await changedMeanwhile(ctx)
    const limits = limitsFrom(said)
    const before = inForce(versions, effectiveFrom)
    const isSame =
      before && Object.entries(flatOf(limits)).every(([name, n]) => before[name as 'p0Solve'] === n)
    ensure(!isSame, conflict('limits.sameAsNow'))
    const number = version + 1
    await insert(ctx, { number, effectiveFrom, limits })
    const id = await noteVersion(ctx, 'limits', {
      value: { effectiveFrom, ...said },
      validFrom: effectiveFrom,
    })
    await record(ctx, {
      event: 'limits.set',
      subject: { kind: 'setting', id },
      particulars: { effectiveFrom },
    })
    return { number, effectiveFrom, ...said }
  })
}

async function insert(
  ctx: Context,
  values: Pick<typeof slaPolicies.$inferInsert, 'number' | 'effectiveFrom' | 'limits'>,
) {
  const stamps = { createdAt: ctx.now, updatedAt: ctx.now }
  try {
    await inTransaction(ctx, ({ db }) =>
      db.insert(slaPolicies).values({ id: uuidv7(), ...values, ...stamps }),
    )
  } catch (error) {
    if (violated(error) === 'sla_policies_number') throw await changedMeanwhile(ctx)
    throw error
  }
}

async function changedMeanwhile(ctx: Context) {
  const last = (await limitVersions(ctx)).at(-1)
  const { number: version = 0, ...theirs } = last ?? {}
  return conflict('record.changedByOther', { by: null, at: null, version, theirs })
}
