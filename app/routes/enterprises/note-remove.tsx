import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { noteMessages } from '#app/domain/notes/messages.ts'
import { canChangeNote } from '#app/domain/notes/permissions.ts'
import { getNote } from '#app/domain/notes/queries.server.ts'
import { noteVerbs } from '#app/domain/notes/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const note = await getNote(ctx, readId(params.noteId))
  ensure(canChangeNote(ctx.actor, note), forbidden('notes.change'))
  return note
})

export const action = act(noteVerbs['notes.remove'], {
  id: 'noteId',
  to: (_, { part }) => at.enterprises.one(part('enterpriseId')),
})

export default function RemoveNote() {
  const note = useLoaderData<typeof loader>()
  const m = useMessages(noteMessages)
  return (
    <Dialog title={m.remove} closeTo={at.enterprises.one(note.enterpriseId)}>
      <ReasonForm version={note.version} hint={note.text} label={m.fields.reason} confirm={m.remove} />
    </Dialog>
  )
}
