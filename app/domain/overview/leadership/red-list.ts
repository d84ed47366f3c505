import { type Day, instantOf } from '#app/domain/calendar.ts'
import type { Stage } from '#app/domain/projects/stages.ts'
import { hintOf } from '../firms/hints.ts'

export type Reason = {
  tone: 'red' | 'warn'
  why:
    | 'stalled'
    | 'silent'
    | 'unregistered'
    | 'notMovedIn'
    | 'unassigned'
    | 'noCadre'
    | 'handover'
    | 'ticketOverdue'
    | 'ticketPressing'
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

export type StandingProject = {
  stage: Stage
  since: Day
  daysHere: number
  unowned: boolean
  lastContactOn: Day | null
}

/** What is wrong with a project, by the same limits as beside its firm; a lead nobody took is named after a day. */
export function reasonOf(project: StandingProject, today: Day): Reason | null {
  if (project.stage === 'lead')
    return project.unowned && project.daysHere > 1
      ? { tone: 'warn', why: 'unassigned', days: project.daysHere }
      : null
  const hint = hintOf(
    {
      status: 'prospect',
      tier: null,
      hasCadre: true,
      lastContactOn: project.lastContactOn,
      project: { stage: project.stage, stageSince: instantOf(project.since) },
    },
    today,
  )
  if (!hint || hint.why === 'noCadre' || hint.why === 'notSeen') return null
  return { tone: hint.tone, why: hint.why, days: hint.days, stage: project.stage }
}

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
