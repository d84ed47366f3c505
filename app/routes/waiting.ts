import { waitingFor } from '#app/domain/overview/today/waiting.server.ts'
import { inJson, signedIn } from '#app/http/door.server.ts'

/** The menu's counts whole: once a page stands, and when somebody else did something that does not concern it. */
export const loader = signedIn(async (ctx) => Response.json({ waiting: await waitingFor(ctx) }), inJson)
