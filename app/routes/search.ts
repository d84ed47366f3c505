import { Wanted } from '#app/domain/overview/search/forms.ts'
import { offer } from '#app/domain/overview/search/offer.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

/** What the search box shows: a few of each kind, with a word of context, and what is known of those seen last. */
export const loader = signedIn(async (ctx, { url }) => {
  const { q, seen } = readSearch(url, Wanted)
  return Response.json(await offer(ctx, q, seen))
})
