import { and, eq } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import type { Context } from '#app/domain/context.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { conflict, ensure, forbidden, invalidField } from '#app/domain/refusal.ts'
import { associationMembers, associations } from '#db/schema/associations.ts'
import { places } from '#db/schema/places.ts'
import type {
  AssociationChange,
  AssociationCreate,
  AssociationRemoval,
  MemberAdd,
  MemberRemove,
} from './forms.ts'
import { canKeepAssociations, canRemoveAssociation } from './permissions.ts'
import { getAssociation, membersOf } from './queries.server.ts'

export async function createAssociation(ctx: Context, form: AssociationCreate) {
  ensure(canKeepAssociations(ctx.actor), forbidden('associations.keep'))
  const { id, ...facts } = form
  return createOnce(
    ctx,
    form,
    (ctx) => getAssociation(ctx, id),
    async (ctx, digest) => {
      await ensureCity(ctx, facts.cityCode)
      await ctx.db
        .insert(associations)
        .values({ id, ...columnsOf(facts), createdAt: ctx.now, updatedAt: ctx.now })
      await record(ctx, { event: 'association.created', ...about(id), digest })
      return getAssociation(ctx, id)
    },
  )
}

export async function changeAssociation(ctx: Context, { id, version, ...facts }: AssociationChange) {
  const association = await getAssociation(ctx, id)
  ensure(canKeepAssociations(ctx.actor), forbidden('associations.keep'))
  await ensureCity(ctx, facts.cityCode)
  const { name, nameEn, isResident, cityCode, field, desk, intro } = association
  const theirs = { name, nameEn, isResident, cityCode, field, desk, intro }
  const shown = { ...theirs, cityCode: association.city }
  await save(ctx, associations, association, version, columnsOf(facts), shown)
  const fields = Object.keys(theirs).filter(
    (key) => (theirs[key as keyof typeof theirs] ?? undefined) !== facts[key as keyof typeof facts],
  )
  await record(ctx, { event: 'association.changed', ...about(id), fields })
  return getAssociation(ctx, id)
}

export async function removeAssociation(ctx: Context, { id, version, reason }: AssociationRemoval) {
  const association = await getAssociation(ctx, id)
  ensure(canRemoveAssociation(ctx.actor), forbidden('associations.remove'))
  const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: reason }
  await save(ctx, associations, association, version, gone)
  await record(ctx, { event: 'association.removed', ...about(id), reason })
  return { id }
}

export async function addMember(ctx: Context, { id, enterpriseId, sinceOn }: MemberAdd) {
  await getAssociation(ctx, id)
  ensure(canKeepAssociations(ctx.actor), forbidden('associations.keep'))
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
  ensure(canKeepAssociations(ctx.actor), forbidden('associations.keep'))
  const removed = await ctx.db
    .delete(associationMembers)
    .where(and(eq(associationMembers.associationId, id), eq(associationMembers.enterpriseId, enterpriseId)))
    .returning()
  ensure(removed.length > 0, conflict('associations.memberNot'))
  await record(ctx, { event: 'association.memberRemoved', ...about(id), enterpriseIds: [enterpriseId] })
  return { items: await membersOf(ctx, id) }
}

const about = (id: string) => ({ subject: { kind: 'association', id }, associationIds: [id] })

function columnsOf(facts: Omit<AssociationChange, 'id' | 'version'>) {
  const { name, nameEn, isResident, cityCode, field, desk, intro } = facts
  return {
    name,
    nameEn: nameEn ?? null,
    isResident,
    cityCode: cityCode ?? null,
    field: field ?? null,
    desk: desk ?? null,
    intro: intro ?? null,
    ...findableAs.association({ name, nameEn }),
  }
}

async function ensureCity(ctx: Context, code: string | undefined) {
  if (!code) return
  const [place] = await ctx.db.select({ code: places.code }).from(places).where(eq(places.code, code))
  if (!place) throw invalidField('associations.cityUnknown', 'cityCode', 'notFound')
}
