import { waitingFor } from '#app/domain/overview/today/waiting.server.ts'
import { inJson, signedIn } from '#app/http/door.server.ts'

/** The menu's counts, asked for when somebody else did something that does not concern the page. */
export const loader = signedIn(async (ctx) => Response.json({ waiting: await waitingFor(ctx) }), inJson)
