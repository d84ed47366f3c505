import { v7 as uuidv7 } from 'uuid'
import { pickAssociations } from '#app/domain/associations/queries.server.ts'
import { pickContacts } from '#app/domain/contacts/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { missing } from '#app/domain/refusal.ts'
import type { TwoInAddress } from './forms.ts'
import { undoneUntil } from './permissions.ts'
import { absorbedPage, comparePlain, type PlainKind } from './plain-preview.server.ts'

/** The page that merges a contact or an association: with whom, and both side by side once that is chosen. */
export async function plainPage(ctx: Context, kind: PlainKind, { survivor, absorbed }: TwoInAddress) {
  if (!absorbed || survivor === absorbed) throw missing(`${kind}s.missing`)
  const shared = {
    newId: uuidv7(),
    until: undoneUntil(ctx.now),
    absorbed: await absorbedPage(ctx, kind, absorbed),
  }
  if (survivor) return { ...shared, others: [], page: await comparePlain(ctx, kind, survivor, absorbed) }
  return { ...shared, others: await othersOf(ctx, kind, shared.absorbed), page: null }
}

type Absorbed = Awaited<ReturnType<typeof absorbedPage>>

async function othersOf(ctx: Context, kind: PlainKind, { enterpriseId, associationId }: Absorbed) {
  if (kind === 'association')
    return (await pickAssociations(ctx, '')).map(({ id, name, field }) => ({ id, label: name, hint: field }))
  const found = await pickContacts(ctx, {
    enterpriseIds: enterpriseId ? [enterpriseId] : [],
    associationIds: associationId ? [associationId] : [],
  })
  return found.map(({ id, name, post }) => ({ id, label: name, hint: post }))
}
