import { missing, Refusal } from '#app/domain/refusal.ts'
import type { Asker } from '#app/domain/transact.server.ts'
import { json, readJson, WrongMethod } from './api.server.ts'
import type { Visitor, Work } from './door.server.ts'
import { ensureRole, ready } from './perform.server.ts'
import { check } from './read.server.ts'
import { verbs } from './registry.server.ts'

/**
 * Reads one call of the signed-in browser, `POST /do/<verb>`: inline and bulk edit, undo, what was kept without a network.
 * The registry, the rules and the answers are the API's; only verbs that say `browser` are to be reached here.
 */
export async function readDo(asker: Asker, { request, params }: Visitor): Promise<Work<Response>> {
  const verb = Object.hasOwn(verbs, params.verb ?? '') ? verbs[params.verb ?? ''] : undefined
  if (!verb?.browser) throw missing('record.missing')
  if (request.method !== 'POST') throw new WrongMethod(['POST'])
  ensureOwnCall(request)
  ensureRole(asker, verb)
  const work = await ready(verb, check(verb.input, await readJson(request)))
  return async (ctx) => json(await work(ctx))
}

// No form can send JSON, and a page of another site may not without asking; so these two keep others out by themselves.
function ensureOwnCall({ headers }: Request) {
  if (!headers.get('Origin')) throw new Refusal('forbidden', 'door.origin')
  if (!/^application\/json\s*(?:;|$)/i.test(headers.get('Content-Type') ?? ''))
    throw new Refusal('unparsable', 'form.unparsable')
}
