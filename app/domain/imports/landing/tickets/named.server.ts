import { dayOf, exactTimeOf, timeOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { folded } from '#app/domain/folding.server.ts'
import type { Desk } from '../desk.ts'
import { filedTickets, type StoredTicket, storedTickets } from './stored.server.ts'

/** Another ticket is named by when it came in, and its title: `2021-02-08 08:05 会议室断网`. */
const named = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?))? (.+)$/
export const titleOf = (text: string) => named.exec(text)?.[3] ?? text

/** Whether it was then, as exactly as the time is told. */
export const cameIn = (at: Date, day: string, time: string | null) =>
  dayOf(at) === day && (!time || time === timeOf(at) || time === exactTimeOf(at))

type Filed = Awaited<ReturnType<typeof filedTickets>>
/** Whose ticket it is, as its row names the firm. */
export type Whose = { id: string | null; name?: string }

/** The ticket so named among those that are there, and then among those of the same file; of several the firm's own. */
export function ticketNamed(
  text: string,
  { stored, filed }: { stored: readonly StoredTicket[]; filed: Filed },
  whose?: Whose,
): { id: string; stored?: StoredTicket } | null {
  const [, day, time, title = text] = named.exec(text) ?? []
  if (!title) return null
  const there = stored.filter(
    (one) => folded(one.title) === folded(title) && (!day || cameIn(one.receivedAt, day, time ?? null)),
  )
  const own = there.find(({ enterpriseId }) => whose && enterpriseId === whose.id) ?? there[0]
  if (own) return { id: own.id, stored: own }
  const coming = filed.filter(
    (one) => one.title === title && (!day || one.day === day) && (!time || one.time === time),
  )
  const [first] = coming.filter(({ firm }) => whose && firm === (whose.name ?? null)).concat(coming)
  return first ? { id: first.id } : null
}

/** What tickets so named may be. */
export async function ticketsNamed(ctx: Context, desk: Desk, texts: readonly string[]) {
  const titles = texts.map(titleOf)
  const [stored, filed] = await Promise.all([
    storedTickets(ctx, titles.map(folded)),
    desk.isTrying ? filedTickets(ctx, desk, titles) : [],
  ])
  return { stored, filed }
}
