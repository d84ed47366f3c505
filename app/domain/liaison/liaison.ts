import type { Day } from '#app/domain/calendar.ts'

export const assignmentKinds = ['primary', 'deputy'] as const
export type AssignmentKind = (typeof assignmentKinds)[number]

/** More firms than this under one cadre are pointed out (domain.md §4, a default). */
export const loadWarning = 15

export type Coverage = 'owned' | 'pending' | 'gap'

type CoverSource = {
  /** Holds an active PRIMARY. */
  primary: { disabled: boolean } | null
  /** Holds an active DEPUTY. */
  deputy: { disabled: boolean } | null
}

/**
 * 有主: an active PRIMARY, or a DEPUTY acting for one (domain.md §10.5a). A PRIMARY whose account is disabled still
 * counts until the hand-over is signed, but is shown as pending.
 */
export function coverageOf({ primary, deputy }: CoverSource): Coverage {
  if (primary) return primary.disabled ? 'pending' : 'owned'
  return deputy && !deputy.disabled ? 'owned' : 'gap'
}

/** The period as PostgreSQL's `[from,to)`; an open end stays in force. */
export function periodFrom(from: Day, to: Day | null = null) {
  return `[${from},${to ?? ''})`
}

/** The days of a stored period; `to` is the first day after it. */
export function periodDays(during: string): { from: Day; to: Day | null } {
  const [from = '', to = ''] = during.replace(/[[\]()"]/g, '').split(',')
  return { from, to: to || null }
}
