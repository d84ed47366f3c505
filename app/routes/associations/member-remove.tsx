import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'

/** A command without a page: takes a firm off the list of members. */
export const action = signedIn(async (ctx, { request, params }) => {
  const remove = associationVerbs['associations.removeMember']
  const id = readId(params.associationId)
  await perform(ctx, remove, await readForm(request, remove.input, { id }))
  return redirect(at.associations.one(id))
})
