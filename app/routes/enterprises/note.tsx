import { Outlet, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { noteMessages } from '#app/domain/notes/messages.ts'
import { NoteForm } from '#app/domain/notes/note-form.tsx'
import { canChangeNote } from '#app/domain/notes/permissions.ts'
import { getNote } from '#app/domain/notes/queries.server.ts'
import { noteVerbs } from '#app/domain/notes/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const note = await getNote(ctx, readId(params.noteId))
  return { note, mine: canChangeNote(ctx.actor, note) }
})

export const action = act(noteVerbs['notes.change'], {
  id: 'noteId',
  to: (note) => at.enterprises.one(note.enterpriseId),
})

export default function NoteDialog() {
  const { note, mine } = useLoaderData<typeof loader>()
  const m = useMessages(noteMessages)
  return (
    <>
      <Dialog title={mine ? m.edit : m.title} closeTo={at.enterprises.one(note.enterpriseId)}>
        <NoteForm note={note} mine={mine} />
      </Dialog>
      <Outlet />
    </>
  )
}
