import { at } from '#app/addresses.ts'
import type { MergeKind } from './kinds/kind.ts'

type Merged = {
  kind: MergeKind
  survivorId: string
  enterpriseId: string | null
  associationId: string | null
}

/** The page of the record that stayed: a contact's is that of its firm or association. */
export function survivorAt({ kind, survivorId, enterpriseId, associationId }: Merged): string {
  if (kind === 'enterprise') return at.enterprises.one(survivorId)
  if (kind === 'association') return at.associations.one(survivorId)
  return enterpriseId ? at.enterprises.one(enterpriseId) : at.associations.one(associationId ?? '')
}
