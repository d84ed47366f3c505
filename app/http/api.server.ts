import { missing, Refusal } from '#app/domain/refusal.ts'
import type { Asker } from '#app/domain/transact.server.ts'
import type { Visitor, Work } from './door.server.ts'
import { ensureRole, ready } from './perform.server.ts'
import { check, nested } from './read.server.ts'
import { findEndpoint, successOf } from './registry.server.ts'

/** Reads one request below /api/v1 by the registry: same roles, same rules, same refusals as the pages. */
export async function readApi(
  asker: Asker,
  { request, url, params: { '*': path = '' } }: Visitor,
): Promise<Work<Response>> {
  const { endpoint, params, allowed } = findEndpoint(request.method === 'HEAD' ? 'GET' : request.method, path)
  if (!endpoint) throw allowed.length ? new WrongMethod(allowed) : missing('record.missing')
  const { row, method } = endpoint
  ensureRole(asker, row)
  const given = method === 'GET' ? nested([...url.searchParams]) : await readJson(request)
  const work = await ready(row, check(row.input, { ...given, ...params }))
  return async (ctx) => json(await work(ctx), successOf(endpoint))
}

/** What a verb or a read answers, for programs; kept by nobody. */
export const json = (answer: unknown, status = 200) =>
  Response.json(answer ?? null, { status, headers: { 'Cache-Control': 'no-store' } })

/** The path is known, but not with this method: 405 and the methods it has. */
export class WrongMethod extends Refusal {
  constructor(readonly allowed: readonly string[]) {
    super('forbidden', 'door.method')
    Object.assign(this, { status: 405 })
  }
}

/** The body's fields; the version may stand in If-Match instead. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const version = request.headers.get('If-Match')?.match(/^"?(\d{1,9})"?$/)?.[1]
  const text = await request.text()
  const type = request.headers.get('Content-Type') ?? ''
  if (text && !/^application\/json\b/i.test(type)) throw new Refusal('unparsable', 'form.unparsable')
  const body = text ? parse(text) : {}
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal('unparsable', 'form.unparsable')
  return { ...(version ? { version: Number(version) } : {}), ...body }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('unparsable', 'form.unparsable')
  }
}
