import type { Context } from '#app/domain/context.ts'
import { isUnsolved } from '#app/domain/tickets/desk/part.ts'
import { type DeskRow, followUpDesk } from '#app/domain/tickets/desk.server.ts'
import { ticketFacts } from './tickets.server.ts'

const atMost = 20

/** What the follow-up officer has to call about, to take up again and to wait for, and what else the last calls said. */
export async function callsOf(ctx: Context) {
  const { parts: desk } = await followUpDesk(ctx)
  const isWaiting = ({ state, recheckOn, answer }: DeskRow) =>
    state === 'parked' && recheckOn !== null && isUnsolved(answer)
  const [call, again, early] = [
    desk.due.slice(0, atMost),
    [...desk.again, ...desk.called.filter(isWaiting)].slice(0, atMost),
    desk.early.filter(({ callOn }) => callOn !== null).slice(0, atMost),
  ]
  const facts = await ticketFacts(
    ctx,
    [call, again, early].flatMap((rows) => rows.map(({ id }) => id)),
  )
  const known = (rows: DeskRow[]) =>
    rows.map((row) => ({ ...row, facts: facts.find(({ id }) => id === row.id) ?? null }))
  return {
    rows: { call: known(call), again: known(again), early: known(early) },
    called: desk.called.filter((row) => !isWaiting(row)),
  }
}

/** For whoever calls nobody. */
export const noCalls: Awaited<ReturnType<typeof callsOf>> = {
  rows: { call: [], again: [], early: [] },
  called: [],
}
