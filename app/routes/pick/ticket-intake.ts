import { isBusiness } from '#app/domain/actor.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { IntakeFacts } from '#app/domain/tickets/forms.ts'
import { intakeFacts } from '#app/domain/tickets/intake-facts.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { url }) => {
  ensure(isBusiness(ctx.actor), forbidden('door.notYours'))
  return intakeFacts(ctx, readSearch(url, IntakeFacts))
})
