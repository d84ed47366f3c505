import type { Context } from '#app/domain/context.ts'
import { citiesOfFirms, enterpriseChoices } from '#app/domain/enterprises/choices.server.ts'

type Choices = Awaited<ReturnType<typeof read>>
let kept: { choices: Choices; from: number } | undefined
const minute = 60_000

/** What the list can be cut by. The same for every reader and slow to change, so it is read once a minute. */
export async function filterChoices(ctx: Context): Promise<Choices> {
  const age = kept ? ctx.now.getTime() - kept.from : Number.POSITIVE_INFINITY
  if (kept && age >= 0 && age < minute) return kept.choices
  const choices = await read(ctx)
  kept = { choices, from: ctx.now.getTime() }
  return choices
}

async function read(ctx: Context) {
  const [{ patches, industries }, cities] = await Promise.all([enterpriseChoices(ctx), citiesOfFirms(ctx)])
  return { patches, industries, cities }
}
