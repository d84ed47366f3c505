import type { Level } from './ticket.ts'

/** What may be put right after intake, as it stands on the ticket. */
export type Facts = {
  enterpriseId: string | null
  title: string
  categoryCode: string
  level: Level
  businessDeadlineAt: Date | null
  businessDeadlineName: string | null
  siteKind: 'in_park' | 'off_park' | null
  siteAddress: string | null
  siteEntrance: string | null
  siteContactName: string | null
  siteContactPhone: string | null
}

/** One fact before and after, as the story keeps it: instants as ISO text, a phone only as a change. */
export type FactChange = { field: keyof Facts; from?: string | null; to?: string | null }

const order: readonly (keyof Facts)[] = [
  ...([
    'enterpriseId',
    'title',
    'level',
    'categoryCode',
    'businessDeadlineAt',
    'businessDeadlineName',
    'siteKind',
  ] as const),
  ...(['siteAddress', 'siteEntrance', 'siteContactName', 'siteContactPhone'] as const),
]
const told = (value: Facts[keyof Facts]) => (value instanceof Date ? value.toISOString() : value)

/** What differs between two states of the facts, the weightiest first. */
export function changesBetween(before: Facts, after: Facts): FactChange[] {
  return order.flatMap((field) => {
    const [from, to] = [told(before[field]), told(after[field])]
    if (from === to) return []
    return [field === 'siteContactPhone' ? { field } : { field, from, to }]
  })
}

/** Another level has other limits; a P0 is due at the requester's own deadline (domain.md §3.2). */
export const movesLimits = (before: Facts, after: Facts) =>
  before.level !== after.level ||
  (after.level === 'p0' && before.businessDeadlineAt?.getTime() !== after.businessDeadlineAt?.getTime())
