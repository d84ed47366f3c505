import { keep } from '#app/domain/activity/keep.server.ts'
import { record } from '#app/domain/activity/mutations.server.ts'
import { differing, ensureVersion } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { conflict, ensure, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { ensureKnown, ensurePatch } from './choices.server.ts'
import { type Alike, collisionOf, holderOfCode } from './duplicates.server.ts'
import type { EnterpriseChange, EnterpriseCreate, EnterprisePlacement } from './forms.ts'
import { nameKey } from './name-key.server.ts'
import { againstKeeping, againstPlacing, againstRemoving } from './permissions.ts'
import { type Enterprise, getEnterprise } from './queries.server.ts'
import { enterprise } from './record.ts'

const firms = keep<typeof enterprise.fields, Enterprise, { separate: boolean }>({
  of: enterprise,
  table: enterprises,
  events: {
    create: 'enterprise.created',
    change: 'enterprise.changed',
    remove: 'enterprise.removed',
  },
  get: getEnterprise,
  may: ({ actor }, doing) => refuse(doing === 'remove' ? againstRemoving(actor) : againstKeeping(actor)),
  about: (_, { id }) => ({ enterpriseIds: [id] }),
  async check(ctx, firm, stored) {
    await ensureKnown(ctx, firm)
    if (stored) return
    const { alike, owners } = await collisionOf(ctx, firm)
    const isSame = (one: Alike) => one.isSameCode && !firm.usccUnverified
    const facts = { alike: named(alike), because: because(alike), owners: { ...owners } }
    ensure(!alike.some(isSame), conflict('enterprises.codeTaken', facts))
    ensure(firm.separate === true || alike.length + owners.length === 0, conflict('enterprises.alike', facts))
  },
  derive: (_, { name, nameEn, aliases, uscc, usccUnverified }) => ({
    usccState: uscc && !usccUnverified ? 'verified' : 'unverified',
    nameKey: nameKey(name),
    ...findableAs.enterprise({ name, nameEn, aliases }),
  }),
  facts: ({ uscc, usccState }) => ({ usccUnverified: uscc !== null && usccState === 'unverified' }),
  shown: ({ city, aliases }) => ({ originCityCode: city, aliases: aliases.join('\n') }),
})

/** Enters a firm once. One of like name is asked about first: `separate` says it is another. */
export const createEnterprise = (ctx: Context, form: EnterpriseCreate) =>
  sayHolder(ctx, form, () => firms.create(ctx, form))

/** Changes the firm's own facts. */
export const changeEnterprise = (ctx: Context, form: EnterpriseChange) =>
  sayHolder(ctx, form, () => firms.change(ctx, form))

/** Hides a firm from everyone, with the reason; its history stays in the database. */
export const removeEnterprise = firms.remove

export const keptEnterprises = { ...firms, create: createEnterprise, change: changeEnterprise }

/** Puts a firm into a patch and a life stage. */
export async function placeEnterprise(ctx: Context, { id, version, ...sent }: EnterprisePlacement) {
  const firm = await getEnterprise(ctx, id)
  refuse(againstPlacing(ctx.actor))
  const { patchId, status, residentSince } = firm
  const before = { patchId, status, residentSince }
  await ensureVersion(ctx, enterprises, firm, version, before)
  const place = { ...before, ...sent }
  if (sent.patchId) await ensurePatch(ctx, sent.patchId)
  const moveIn = place.status === 'resident' && status !== 'resident' ? dayOf(ctx.now) : null
  const columns = {
    ...place,
    residentSince: place.status === 'prospect' ? null : (place.residentSince ?? moveIn),
  }
  const fields = differing(before, columns)
  if (fields.length === 0) return firm
  await save(ctx, enterprises, firm, version, columns, before)
  await record(ctx, {
    event: 'enterprise.placed',
    subject: { kind: 'enterprise', id },
    enterpriseIds: [id],
    fields,
    particulars: { from: status, to: place.status },
  })
  return getEnterprise(ctx, id)
}

const because = (alike: Alike[]) => Object.fromEntries(alike.map(({ id, reasons }) => [id, reasons]))
const named = (alike: Alike[]) => Object.fromEntries(alike.map(({ id, name }) => [id, name]))

/** Two verified codes are one firm: the constraint refuses, we say whose it is. */
async function sayHolder<T>(
  ctx: Context,
  form: { id: string; uscc?: string | null },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (violated(error) !== 'enterprises_uscc') throw error
    const uscc = form.uscc ?? (await getEnterprise(ctx, form.id)).uscc
    const holder = uscc && (await holderOfCode(ctx, uscc))
    throw conflict('enterprises.codeTaken', { alike: holder ? { [holder.id]: holder.name } : {} })
  }
}
