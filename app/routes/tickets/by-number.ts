import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { ticketByNumber } from '#app/domain/tickets/list.server.ts'
import { signedIn } from '#app/http/door.server.ts'

/** The short address on paper and in chats. */
export const loader = signedIn(async (ctx, { params }) =>
  redirect(at.tickets.one(await ticketByNumber(ctx, params.number ?? ''))),
)
