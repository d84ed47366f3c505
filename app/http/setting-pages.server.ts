import { isTopic } from '#app/domain/park/settings.ts'
import { missing } from '#app/domain/refusal.ts'
import { verbs } from './registry.server.ts'

/** The verb of a setting's own form: `settings.setPark` for `park`; of several forms on one page, what the form `does`. */
export function settingVerb(topic: string | undefined, does: unknown) {
  const name = isTopic(topic)
    ? `settings.set${topic[0]?.toUpperCase()}${topic.slice(1)}`
    : `${topic}.${typeof does === 'string' ? does : 'set'}`
  const verb = verbs[name]
  if (!verb || (!['holidays', 'limits'].includes(topic ?? '') && !isTopic(topic)))
    throw missing('record.missing')
  return verb
}
