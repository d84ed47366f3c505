import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import type { Context } from '#app/domain/context.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { notes } from '#db/schema/enterprises.ts'
import type { NoteAdd, NoteChange, NoteRemoval } from './forms.ts'
import { canAddNote, canChangeNote } from './permissions.ts'
import { getNote } from './queries.server.ts'

export async function addNote(ctx: Context, form: NoteAdd) {
  await getEnterprise(ctx, form.enterpriseId)
  ensure(canAddNote(ctx.actor), forbidden('notes.add'))
  return createOnce(
    ctx,
    form,
    (ctx) => getNote(ctx, form.id),
    async (ctx, digest) => {
      await ctx.db
        .insert(notes)
        .values({ ...form, authorId: ctx.actor.id, createdAt: ctx.now, updatedAt: ctx.now })
      await record(ctx, {
        event: 'note.added',
        subject: subjectOf(form.id),
        enterpriseIds: [form.enterpriseId],
        digest,
      })
      return getNote(ctx, form.id)
    },
  )
}

export async function changeNote(ctx: Context, { id, version, text }: NoteChange) {
  const note = await getNote(ctx, id)
  ensure(canChangeNote(ctx.actor, note), forbidden('notes.change'))
  await save(ctx, notes, note, version, { text }, { text: note.text })
  await record(ctx, {
    event: 'note.changed',
    subject: subjectOf(id),
    enterpriseIds: [note.enterpriseId],
    fields: ['text'],
  })
  return getNote(ctx, id)
}

export async function removeNote(ctx: Context, { id, version, reason }: NoteRemoval) {
  const note = await getNote(ctx, id)
  ensure(canChangeNote(ctx.actor, note), forbidden('notes.change'))
  const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: reason }
  await save(ctx, notes, note, version, gone)
  await record(ctx, {
    event: 'note.removed',
    subject: subjectOf(id),
    enterpriseIds: [note.enterpriseId],
    reason,
  })
  return { id }
}

const subjectOf = (id: string) => ({ kind: 'note', id })
