import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { citiesOfFirms, enterpriseChoices } from '#app/domain/enterprises/choices.server.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'

export type Choices = Awaited<ReturnType<typeof read>>
type Named = { city: string | null; industry: string | null; patch: string | null }

let kept: { choices: Choices; from: number } | undefined
const minute = 60_000

/**
 * What the list can be cut by, and the names of its rows' cities, trades and patches: the same for every reader and slow
 * to change, so it is read once a minute, and anew for a row that names something new.
 */
export async function filterChoices(ctx: Context, rows: readonly Named[]): Promise<Choices> {
  const age = kept ? ctx.now.getTime() - kept.from : Number.POSITIVE_INFINITY
  if (kept && age >= 0 && age < minute && rows.every(isNamedBy(kept.choices))) return kept.choices
  const choices = await read(ctx)
  kept = { choices, from: ctx.now.getTime() }
  return choices
}

/** Whether the park has more firms than are counted. */
export function isLarge({ firms }: Choices) {
  return firms > countCap
}

const isNamedBy =
  ({ cities, industries, patches }: Choices) =>
  ({ city, industry, patch }: Named) =>
    (!city || cities.some(({ code }) => code === city)) &&
    (!industry || industries.some(({ code }) => code === industry)) &&
    (!patch || patches.some(({ id }) => id === patch))

async function read(ctx: Context) {
  const firms = sql`select count(*)::int as n from
    (select 1 from ${enterprises} where deleted_at is null limit ${sql.raw(String(countCap + 1))}) few`
  const [{ patches, industries }, cities, [counted]] = await Promise.all([
    enterpriseChoices(ctx, { retired: true }),
    citiesOfFirms(ctx),
    ctx.db.execute<{ n: number }>(firms),
  ])
  return { patches, industries, cities, firms: counted?.n ?? 0 }
}
