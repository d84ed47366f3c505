import type { Pair } from '#app/domain/enterprises/finder/pairs.server.ts'
import type { Side } from './fields.ts'
import type { MergeKind } from './kinds/kind.ts'

/** One of two records side by side: its fields as they may be shown. */
export type ComparedRecord = { id: string; version: number; name: string } & Record<string, unknown>

/** Two records side by side, what would go along and what the figures would do. */
export type Compared = {
  kind: MergeKind
  survivor: ComparedRecord
  absorbed: ComparedRecord
  sides: Record<Side, { sample: boolean; enteredOn: string }>
  pair: Pair | null
  differing: { name: string; side: Side }[]
  same: string[]
  overflow: number
  moved: Record<string, number>
  rules: Record<'doubled' | 'careStays' | 'plan' | 'draft' | 'contact', number>
  figures: { name: string; now: number; becomes: number }[]
}
