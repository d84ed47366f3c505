import { noteVerbs } from '#app/domain/notes/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm } from '#app/http/read.server.ts'

/** A command without a page: the composer posts a note here. */
export const action = signedIn(async (ctx, { request, params }) => {
  const add = noteVerbs['notes.add']
  const { id } = await perform(
    ctx,
    add,
    await readForm(request, add.input, { enterpriseId: params.enterpriseId }),
  )
  return { id }
})
