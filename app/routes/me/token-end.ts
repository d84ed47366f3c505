import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { inJson, signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'

export const action = signedIn(async (ctx, { request, params }) => {
  const end = cadreVerbs['tokens.end']
  await perform(ctx, end, await readForm(request, end.input, { id: readId(params.tokenId) }))
  return redirect(at.me.tokens())
}, inJson)

export const loader = signedIn(async () => redirect(at.me.tokens()))
