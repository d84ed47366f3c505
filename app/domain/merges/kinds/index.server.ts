import { bodies } from './associations.server.ts'
import { people } from './contacts.server.ts'
import { firms } from './firms.server.ts'
import type { Kind, MergeKind } from './kind.ts'

/** Every kind of record that is merged, by its word. */
export const kinds = {
  enterprise: firms,
  contact: people,
  association: bodies,
} as unknown as Record<MergeKind, Kind>
