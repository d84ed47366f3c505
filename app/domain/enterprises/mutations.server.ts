import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { conflict, ensure, forbidden } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { ensureKnown, ensurePatch } from './choices.server.ts'
import { type Alike, findAlike, holderOfCode } from './duplicates.server.ts'
import type { EnterpriseChange, EnterpriseCreate, EnterprisePlacement, EnterpriseRemoval } from './forms.ts'
import { nameKey } from './name-key.server.ts'
import { canKeepEnterprises, canPlaceEnterprise, canRemoveEnterprise } from './permissions.ts'
import { type Enterprise, getEnterprise } from './queries.server.ts'

/** Enters a firm once. One of like name is asked about first: `separate` says it is another. */
export async function createEnterprise(ctx: Context, form: EnterpriseCreate) {
  ensure(canKeepEnterprises(ctx.actor), forbidden('enterprises.keep'))
  const { id, separate, ...facts } = form
  const find = (ctx: Context) => getEnterprise(ctx, id)
  const make = async (ctx: Context, digest: string) => {
    await ensureKnown(ctx, facts)
    const alike = await findAlike(ctx, facts)
    ensure(!alike.some(sameVerifiedCode(facts)), conflict('enterprises.codeTaken', { alike: named(alike) }))
    ensure(separate || alike.length === 0, conflict('enterprises.alike', { alike: named(alike) }))
    await ctx.db
      .insert(enterprises)
      .values({ id, ...columnsOf(facts), createdAt: ctx.now, updatedAt: ctx.now })
    await record(ctx, { event: 'enterprise.created', subject: subjectOf(id), enterpriseIds: [id], digest })
    return getEnterprise(ctx, id)
  }
  return sayHolder(ctx, facts.uscc, () => createOnce(ctx, form, find, make))
}

/** Replaces the firm's own facts. */
export async function changeEnterprise(ctx: Context, { id, version, ...facts }: EnterpriseChange) {
  const firm = await getEnterprise(ctx, id)
  ensure(canKeepEnterprises(ctx.actor), forbidden('enterprises.keep'))
  await ensureKnown(ctx, facts)
  const columns = columnsOf(facts)
  const theirs = { ...factsOf(firm), originCityCode: firm.city }
  await sayHolder(ctx, facts.uscc, () =>
    inTransaction(ctx, (ctx) => save(ctx, enterprises, firm, version, columns, theirs)),
  )
  const fields = changedFields(firm, columns)
  await record(ctx, { event: 'enterprise.changed', subject: subjectOf(id), enterpriseIds: [id], fields })
  return getEnterprise(ctx, id)
}

/** Puts a firm into a patch and a life stage. */
export async function placeEnterprise(ctx: Context, { id, version, ...place }: EnterprisePlacement) {
  const firm = await getEnterprise(ctx, id)
  ensure(canPlaceEnterprise(ctx.actor), forbidden('enterprises.place'))
  await ensurePatch(ctx, place.patchId)
  const columns = {
    patchId: place.patchId ?? null,
    status: place.status,
    residentSince:
      place.status === 'prospect'
        ? null
        : (place.residentSince ??
          firm.residentSince ??
          (place.status === 'resident' ? dayOf(ctx.now) : null)),
  }
  const { patchId, status, residentSince } = firm
  await save(ctx, enterprises, firm, version, columns, { patchId, status, residentSince })
  const fields = changedFields(firm, columns)
  const particulars = { from: status, to: place.status }
  await record(ctx, {
    event: 'enterprise.placed',
    subject: subjectOf(id),
    enterpriseIds: [id],
    fields,
    particulars,
  })
  return getEnterprise(ctx, id)
}

/** Hides a firm from everyone, with the reason; its history stays in the database. */
export async function removeEnterprise(ctx: Context, { id, version, reason }: EnterpriseRemoval) {
  const firm = await getEnterprise(ctx, id)
  ensure(canRemoveEnterprise(ctx.actor), forbidden('enterprises.remove'))
  const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: reason }
  await save(ctx, enterprises, firm, version, gone)
  await record(ctx, { event: 'enterprise.removed', subject: subjectOf(id), enterpriseIds: [id], reason })
  return { id }
}

type Facts = Omit<EnterpriseChange, 'id' | 'version'>

function columnsOf({ usccUnverified, ...facts }: Facts) {
  return {
    name: facts.name,
    nameEn: facts.nameEn ?? null,
    aliases: facts.aliases,
    uscc: facts.uscc ?? null,
    usccState: facts.uscc && !usccUnverified ? ('verified' as const) : ('unverified' as const),
    originCityCode: facts.originCityCode ?? null,
    industryCode: facts.industryCode ?? null,
    product: facts.product ?? null,
    tier: facts.tier ?? null,
    address: facts.address ?? null,
    headcount: facts.headcount ?? null,
    headcountOn: facts.headcountOn ?? null,
    headcountAtLeast: facts.headcountAtLeast,
    intro: facts.intro ?? null,
    nameKey: nameKey(facts.name),
    ...findableAs.enterprise(facts),
  }
}

/** The firm as its form would hold it: what a stale save is shown. */
function factsOf(firm: Enterprise) {
  const { name, nameEn, aliases, uscc, originCityCode, industryCode, product, tier, address } = firm
  const { headcount, headcountOn, headcountAtLeast, intro } = firm
  return {
    ...{
      name,
      nameEn,
      aliases: aliases.join('\n'),
      uscc,
      originCityCode,
      industryCode,
      product,
      tier,
      address,
    },
    ...{ headcount, headcountOn, headcountAtLeast, intro },
    usccUnverified: firm.uscc !== null && firm.usccState === 'unverified',
  }
}

const derived = ['nameKey', 'searched', 'sounds']
const changedFields = (firm: Enterprise, columns: Record<string, unknown>) =>
  Object.keys(columns).filter(
    (key) =>
      !derived.includes(key) &&
      JSON.stringify(columns[key]) !== JSON.stringify(firm[key as keyof Enterprise]),
  )

const subjectOf = (id: string) => ({ kind: 'enterprise', id })
const named = (alike: Alike[]) => Object.fromEntries(alike.map(({ id, name }) => [id, name]))
const sameVerifiedCode = (facts: Facts) => (one: Alike) => one.why === 'code' && !facts.usccUnverified

/** Two verified codes are one firm: the constraint refuses, we say whose it is. */
async function sayHolder<T>(ctx: Context, uscc: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!uscc || violated(error) !== 'enterprises_uscc') throw error
    const holder = await holderOfCode(ctx, uscc)
    throw conflict('enterprises.codeTaken', { alike: holder ? { [holder.id]: holder.name } : {} })
  }
}
