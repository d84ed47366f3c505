import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'

const verb = visitVerbs['visits.hold']

export const action = signedIn(async (ctx, { request, params }) => {
  const id = readId(params.visitId)
  await perform(ctx, verb, await readForm(request, verb.input, { id }))
  return redirect(at.visits.one(id))
})

export { default, ErrorBoundary, handle, loader } from './one.tsx'
