import { redirect } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { noteMessages } from '#app/domain/notes/messages.ts'
import { NoteForm } from '#app/domain/notes/note-form.tsx'
import { canChangeNote } from '#app/domain/notes/permissions.ts'
import { getNote } from '#app/domain/notes/queries.server.ts'
import { noteVerbs } from '#app/domain/notes/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const note = await getNote(ctx, readId(params.noteId))
  return { note, mine: canChangeNote(ctx.actor, note) }
})

export const action = signedIn(async (ctx, { request, params }) => {
  const change = noteVerbs['notes.change']
  const note = await perform(ctx, change, await readForm(request, change.input, { id: params.noteId }))
  return redirect(at.enterprises.one(note.enterpriseId))
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
