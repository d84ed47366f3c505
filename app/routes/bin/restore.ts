import { at } from '#app/addresses.ts'
import { binVerbs } from '#app/domain/bin/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

/** Back to the list as it was cut. */
export const action = act(binVerbs['bin.restore'], {
  id: 'removedId',
  to: (_, { request }) => at.bin.list(new URL(request.url).search),
})
