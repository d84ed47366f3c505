import type { DoorContext } from './load-context.ts'

const secret = /password|current|secret|token/i

/**
 * What a form held that could not be answered, by name: the page that says so offers it for sending once more, to whoever
 * has no scripts to keep it. Secrets and files are left out.
 */
export async function unsentOf(request: Request, { body, byScripts }: DoorContext) {
  if (byScripts || !body || !('bytes' in body)) return undefined
  const type = request.headers.get('Content-Type') ?? ''
  const form = await new Response(new Uint8Array(body.bytes), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => undefined)
  const typed = [...(form ?? [])].filter(([name, value]) => typeof value === 'string' && !secret.test(name))
  return typed as [string, string][]
}
