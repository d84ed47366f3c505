import type { SQL } from 'drizzle-orm'
import type { About } from '#app/domain/activity/keep.server.ts'
import type { Versioned } from '#app/domain/activity/overlay.server.ts'
import type { Context } from '#app/domain/context.ts'
import type { Side } from '../fields.ts'
import type { Moved } from '../moved.ts'
import type { Hanging, Reference } from '../references.ts'
import type { Two } from '../rows.server.ts'

/** What may be merged with its like. */
export const mergeKinds = ['enterprise', 'contact', 'association'] as const
export type MergeKind = (typeof mergeKinds)[number]

/** Both records as they stand, whichever columns their kind has. */
export type Standing = { id: string; deletedAt: Date | null; version: number }
export type Choices = Partial<Record<string, Side>>
export type Asked = { choices: Choices; withoutName?: boolean }
type Rule = (two: Two) => Promise<Moved['changed']>

/** A kind of record that is merged, described once. */
export type Kind<R extends Standing = Standing> = {
  kind: MergeKind
  table: Versioned
  /** What becomes of every column that names it by a foreign key. */
  references: Record<string, Reference>
  /** What goes back with something that moved, though it was entered since. */
  hanging: readonly Hanging[]
  /** What gives way before anything moves, and what moves by a rule of its own. */
  first?: Rule
  rules: readonly Rule[]
  /** Refuses two that cannot be one. */
  check?: (ctx: Context, survivor: R, absorbed: R) => Promise<void>
  /** From which record each field is taken on which they differ, and how the survivor's facts are written. */
  decide: (
    survivor: R,
    absorbed: R,
    asked: Asked,
  ) => { choices: Choices; write: (two: Two) => Promise<unknown> }
  /** Other columns of the absorbed record that give way. */
  absorbed?: SQL
  last?: Rule
  /** Makes anew what the survivor is found by, where its names were changed since. */
  nameAnew: (two: Two, moved: Moved) => Promise<void>
  /** Whom an event concerns. */
  about: (two: { survivorId: string; absorbedId: string }, survivor?: R) => About
  /** What the database refuses when it is undone, by the constraint, and what is said of it. */
  refusals?: Record<string, string>
}
