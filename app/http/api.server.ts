import type { Context } from '#app/domain/context.ts'
import { missing, Refusal } from '#app/domain/refusal.ts'
import { ensureRole, perform } from './perform.server.ts'
import { check, nested } from './read.server.ts'
import { findEndpoint, successOf } from './registry.server.ts'

/** Answers one request below /api/v1 from the registry: same roles, same rules, same refusals as the pages. */
export async function answerApi(ctx: Context, request: Request, path: string): Promise<Response> {
  const { endpoint, params, allowed } = findEndpoint(request.method === 'HEAD' ? 'GET' : request.method, path)
  if (!endpoint) throw allowed.length ? new WrongMethod(allowed) : missing('record.missing')
  const { row, method } = endpoint
  ensureRole(ctx, row)
  const given = method === 'GET' ? nested([...new URL(request.url).searchParams]) : await readBody(request)
  const input = check(row.input, { ...given, ...params })
  const answer = await perform(ctx, row, input)
  return Response.json(answer ?? null, {
    status: successOf(endpoint),
    headers: { 'Cache-Control': 'no-store' },
  })
}

/** The path is known, but not with this method: 405 and the methods it has. */
export class WrongMethod extends Refusal {
  constructor(readonly allowed: readonly string[]) {
    super('forbidden', 'door.method')
    Object.assign(this, { status: 405 })
  }
}

// The version may stand in the body or in If-Match.
async function readBody(request: Request): Promise<Record<string, unknown>> {
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
