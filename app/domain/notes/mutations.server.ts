import { keep } from '#app/domain/activity/keep.server.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { notes } from '#db/schema/enterprises.ts'
import { canAddNote, canChangeNote } from './permissions.ts'
import { getNote } from './queries.server.ts'
import { note } from './record.ts'

export const keptNotes = keep<typeof note.fields, Awaited<ReturnType<typeof getNote>>>({
  of: note,
  table: notes,
  events: { create: 'note.added', change: 'note.changed', remove: 'note.removed' },
  get: getNote,
  async may(ctx, _, at) {
    if ('authorId' in at) return ensure(canChangeNote(ctx.actor, at), forbidden('notes.change'))
    await getEnterprise(ctx, at.enterpriseId)
    ensure(canAddNote(ctx.actor), forbidden('notes.add'))
  },
  about: (_, { enterpriseId }) => ({ enterpriseIds: [enterpriseId] }),
  derive: ({ actor }, _, stored) => (stored ? {} : { authorId: actor.id }),
})
