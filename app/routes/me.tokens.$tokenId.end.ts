import { redirect } from '@remix-run/node'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readId } from '#app/http/read.server.ts'

export const action = signedIn(async (ctx, { params }) => {
  await perform(ctx, cadreVerbs['tokens.end'], { id: readId(params.tokenId) })
  return redirect('/me/tokens')
})

export const loader = signedIn(async () => redirect('/me/tokens'))
