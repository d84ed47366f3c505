import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { noteMessages } from '#app/domain/notes/messages.ts'
import { canChangeNote } from '#app/domain/notes/permissions.ts'
import { getNote } from '#app/domain/notes/queries.server.ts'
import { noteVerbs } from '#app/domain/notes/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const note = await getNote(ctx, readId(params.noteId))
  ensure(canChangeNote(ctx.actor, note), forbidden('notes.change'))
  return note
})

export const action = signedIn(async (ctx, { request, params }) => {
  const remove = noteVerbs['notes.remove']
  await perform(ctx, remove, await readForm(request, remove.input, { id: params.noteId }))
  return redirect(at.enterprises.one(readId(params.enterpriseId)))
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
