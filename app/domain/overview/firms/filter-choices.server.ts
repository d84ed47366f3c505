import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { citiesOfFirms, enterpriseChoices } from '#app/domain/enterprises/choices.server.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { type Locale, locales } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import type { Choices } from './choices.ts'

type Kept = {
  /** The choices as JSON, in both languages. */
  texts: Record<Locale, string>
  /** Whether the park has more firms than are counted. */
  isLarge: boolean
}

let kept: (Kept & { stamp: string; from: number }) | undefined
const minute = 60_000

/**
 * What the list can be cut by, and the names of its rows' cities, trades and patches: the same for every reader and slow
 * to change, so it is read once a minute, and anew once a firm has changed since (`stamp`: its last change).
 */
export async function filterChoices(ctx: Context, stamp: string): Promise<Kept> {
  const age = kept ? ctx.now.getTime() - kept.from : Number.POSITIVE_INFINITY
  if (kept?.stamp === stamp && age >= 0 && age < minute) return kept
  kept = { ...(await read(ctx)), stamp, from: ctx.now.getTime() }
  return kept
}

async function read(ctx: Context): Promise<Kept> {
  const firms = sql`select count(*)::int as n from
    (select 1 from ${enterprises} where deleted_at is null limit ${sql.raw(String(countCap + 1))}) few`
  const [{ patches, industries }, cities, [counted]] = await Promise.all([
    enterpriseChoices(ctx, { retired: true }),
    citiesOfFirms(ctx),
    ctx.db.execute<{ n: number }>(firms),
  ])
  const textIn = (locale: Locale) => {
    const say = ({ name, nameEn }: { name: string; nameEn: string }) => nameIn(locale, { name, nameEn })
    const choices: Choices = {
      patches: patches.map((one) => [one.id, say(one)]),
      industries: industries.map((one) => [one.code, say(one)]),
      cities: cities.map((one) => [one.code, say(one)]),
    }
    return JSON.stringify(choices)
  }
  const texts = Object.fromEntries(locales.map((locale) => [locale, textIn(locale)])) as Kept['texts']
  return { texts, isLarge: (counted?.n ?? 0) > countCap }
}
