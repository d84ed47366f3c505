import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { letterVerbs } from '#app/domain/letters/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm } from '#app/http/read.server.ts'

const verb = letterVerbs['letters.discard']

export const action = signedIn(async (ctx, { request }) => {
  await perform(ctx, verb, await readForm(request, verb.input))
  return redirect(at.letters.list())
})
