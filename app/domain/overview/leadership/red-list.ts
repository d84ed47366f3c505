import type { Warning } from '#app/domain/projects/stages/health.ts'
import type { Stage } from '#app/domain/projects/stages/stages.ts'

type TicketWhy = 'ticketOverdue' | 'ticketUnanswered' | 'ticketPromised' | 'ticketDue' | 'ticketPressing'

export type Reason = {
  tone: 'red' | 'warn'
  why: Warning['why'] | 'handover' | TicketWhy
  /** Days; working days for an overdue ticket; null when unknown. */
  days: number | null
  stage?: Stage
  /** A ticket's category, and the hours used of those it has. */
  category?: string
  hours?: readonly [used: number, allowed: number]
}

/** A firm, or a confidential project under its code name, with all that is wrong about it. */
export type RedItem = {
  key: string
  href: string
  name: string
  nameEn: string | null
  sample: boolean
  who: string | null
  whoEn: string | null
  acting: boolean
  reasons: Reason[]
}

/** What one source knows, read to a limit; `isWhole` where there is no more. */
export type Counted = { items: RedItem[]; isWhole: boolean }

/** One item a firm: its reasons together, red first; the reddest and oldest item leads. */
export function redListOf(found: readonly RedItem[]): RedItem[] {
  const items = new Map<string, RedItem>()
  for (const item of found) {
    const known = items.get(item.key)
    if (!known) items.set(item.key, { ...item })
    else {
      known.reasons = [...known.reasons, ...item.reasons]
      if (!known.who) Object.assign(known, { who: item.who, whoEn: item.whoEn, acting: item.acting })
    }
  }
  for (const item of items.values()) item.reasons.sort(byWeight)
  return [...items.values()].sort((a, b) => byWeight(first(a), first(b)) || (a.key < b.key ? -1 : 1))
}

export const toneOf = (item: RedItem) => first(item).tone

const first = ({ reasons }: RedItem) => reasons[0] as Reason

const byWeight = (a: Reason, b: Reason) =>
  Number(b.tone === 'red') - Number(a.tone === 'red') || (b.days ?? 0) - (a.days ?? 0)
