import { ensureLight } from '#app/domain/park/logo-drawing.server.ts'
import { isTopic } from '#app/domain/park/settings.ts'
import { missing } from '#app/domain/refusal.ts'
import { verbs } from './registry.server.ts'

/** The logo's form brings a file; the verb takes its bytes in base64, and its name. */
export async function withLogo(fields: Record<string, unknown>) {
  const { logo } = fields
  if (!(logo instanceof File)) return fields
  ensureLight(logo.size)
  return { ...fields, name: logo.name, logo: Buffer.from(await logo.arrayBuffer()).toString('base64') }
}

/** The verb of a setting's own form: `settings.setPark` for `park`; of several forms on one page, what the form `does`. */
export function settingVerb(topic: string | undefined, does: unknown) {
  const name =
    topic === 'park' && does === 'setLogo'
      ? 'settings.setLogo'
      : isTopic(topic)
        ? `settings.set${topic[0]?.toUpperCase()}${topic.slice(1)}`
        : `${topic}.${typeof does === 'string' ? does : 'set'}`
  const verb = verbs[name]
  if (!verb || (!['holidays', 'limits'].includes(topic ?? '') && !isTopic(topic)))
    throw missing('record.missing')
  return verb
}
