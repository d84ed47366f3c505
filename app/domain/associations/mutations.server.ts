import { and, eq } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import { record } from '#app/domain/activity/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { conflict, ensure, notFound, refuse } from '#app/domain/refusal.ts'
import { associationMembers, associations } from '#db/schema/associations.ts'
import { places } from '#db/schema/places.ts'
import type { MemberAdd, MemberRemove } from './forms.ts'
import { againstKeeping, againstRemoving } from './permissions.ts'
import { type Association, getAssociation, membersOf } from './queries.server.ts'
import { association } from './record.ts'

export const keptAssociations = keep<typeof association.fields, Association>({
  of: association,
  table: associations,
  events: { create: 'association.created', change: 'association.changed', remove: 'association.removed' },
  get: getAssociation,
  may: ({ actor }, doing) => refuse(doing === 'remove' ? againstRemoving(actor) : againstKeeping(actor)),
  about: (_, { id }) => ({ associationIds: [id] }),
  check: (ctx, { cityCode }) => ensureCity(ctx, cityCode),
  derive: (_, facts) => findableAs.association(facts),
  shown: ({ city }) => ({ cityCode: city }),
})

export async function addMember(ctx: Context, { id, enterpriseId, sinceOn }: MemberAdd) {
  await getAssociation(ctx, id)
  refuse(againstKeeping(ctx.actor))
  const firm = await getEnterprise(ctx, enterpriseId)
  const added = await ctx.db
    .insert(associationMembers)
    .values({ associationId: id, enterpriseId: firm.id, sinceOn })
    .onConflictDoNothing()
    .returning()
  ensure(added.length > 0, conflict('associations.memberAlready'))
  await record(ctx, { event: 'association.memberAdded', ...about(id), enterpriseIds: [firm.id] })
  return { items: await membersOf(ctx, id) }
}

export async function removeMember(ctx: Context, { id, enterpriseId }: MemberRemove) {
  await getAssociation(ctx, id)
  refuse(againstKeeping(ctx.actor))
  const removed = await ctx.db
    .delete(associationMembers)
    .where(and(eq(associationMembers.associationId, id), eq(associationMembers.enterpriseId, enterpriseId)))
    .returning()
  ensure(removed.length > 0, conflict('associations.memberNot'))
  await record(ctx, { event: 'association.memberRemoved', ...about(id), enterpriseIds: [enterpriseId] })
  return { items: await membersOf(ctx, id) }
}

const about = (id: string) => ({ subject: { kind: 'association', id }, associationIds: [id] })

async function ensureCity(ctx: Context, code: string | null) {
  if (!code) return
  const [place] = await ctx.db.select({ code: places.code }).from(places).where(eq(places.code, code))
  if (!place) throw notFound('associations', 'cityCode')
}
