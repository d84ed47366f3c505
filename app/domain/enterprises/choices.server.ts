import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { notFound } from '#app/domain/refusal.ts'
import { patches } from '#db/schema/liaison.ts'
import { dictionaryEntries, places } from '#db/schema/places.ts'

/** Refuses a city or industry code that no list knows. */
export async function ensureKnown(
  ctx: Context,
  firm: { originCityCode?: string | null; industryCode?: string | null },
) {
  if (firm.originCityCode) {
    const [place] = await ctx.db
      .select({ code: places.code })
      .from(places)
      .where(eq(places.code, firm.originCityCode))
    if (!place) throw notFound('enterprises', 'originCityCode')
  }
  if (firm.industryCode) {
    const [entry] = await ctx.db
      .select({ code: dictionaryEntries.code })
      .from(dictionaryEntries)
      .where(and(eq(dictionaryEntries.kind, 'industry'), eq(dictionaryEntries.code, firm.industryCode)))
    if (!entry) throw notFound('enterprises', 'industryCode')
  }
}

export async function ensurePatch(ctx: Context, patchId: string | undefined) {
  if (!patchId) return
  const [patch] = await ctx.db
    .select({ id: patches.id })
    .from(patches)
    .where(and(eq(patches.id, patchId), isNull(patches.deletedAt)))
  if (!patch) throw notFound('enterprises', 'patchId')
}

/** Cities that firms come from, for the list's filter: a few dozen, not the whole country. */
export function citiesOfFirms(ctx: Context) {
  return ctx.db
    .select({ code: places.code, name: places.name, nameEn: places.nameEn })
    .from(places)
    .where(
      and(
        eq(places.kind, 'city'),
        sql`exists (select 1 from enterprises e where e.origin_city_code = places.code and e.deleted_at is null)`,
      ),
    )
    .orderBy(places.code)
}

/** What the firm's form and the list's filters choose from; `retired` trades are still those of older firms. */
export async function enterpriseChoices(ctx: Context, { retired = false } = {}) {
  const [patchRows, industries] = await Promise.all([
    ctx.db
      .select({ id: patches.id, name: patches.name, nameEn: patches.nameEn })
      .from(patches)
      .where(isNull(patches.deletedAt))
      .orderBy(patches.position, patches.id),
    ctx.db
      .select({ code: dictionaryEntries.code, name: dictionaryEntries.zh, nameEn: dictionaryEntries.en })
      .from(dictionaryEntries)
      .where(
        and(
          eq(dictionaryEntries.kind, 'industry'),
          retired ? undefined : isNull(dictionaryEntries.retiredAt),
        ),
      )
      .orderBy(dictionaryEntries.position, dictionaryEntries.code),
  ])
  return { patches: patchRows, industries }
}
