export type ClockTicket = { at: Date; solveDueAt: Date; state: string }

/** How much of its time an open ticket has used: yellow from three quarters, red past due. */
export function clockOf(ticket: ClockTicket, now: Date) {
  const [from, due, at] = [ticket.at.getTime(), ticket.solveDueAt.getTime(), now.getTime()]
  const used = due > from ? (at - from) / (due - from) : 1
  const minutes = Math.round(Math.abs(due - at) / 60_000)
  return {
    tone: at > due ? ('red' as const) : used >= 0.75 ? ('warn' as const) : ('good' as const),
    used: Math.min(1, Math.max(0, used)),
    overdue: at > due,
    minutes,
  }
}
