import { redirect } from '@remix-run/node'
import { signedIn } from '#app/http/door.server.ts'
import { homeOf } from '#app/shell/menu.ts'

/** The address of the park: everyone lands where their work begins. */
export const loader = signedIn(async (ctx) => redirect(homeOf(ctx.actor)))
