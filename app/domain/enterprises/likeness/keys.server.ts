import { signSounds } from '#app/domain/findable.server.ts'
import { dialled } from '#app/domain/phones.ts'
import { englishNames } from './english.server.ts'
import type { FirmFacts } from './firm-facts.ts'
import { nameParts } from './name-parts.server.ts'

/** What firms that may be one have in common. `narrower` parts those of a key that many have. */
export type LikenessKey = { key: string; narrower: string }

/**
 * The keys of a firm: two firms with none in common cannot be alike. How the core of each of its names sounds, its English
 * names, its phones, its code and either half of what tells codes of one office apart, of which a single slip leaves one.
 */
export function likenessKeys(firm: FirmFacts): LikenessKey[] {
  const parts = [firm.name, ...firm.aliases].map((name) => nameParts(name))
  const keys = new Map<string, string>()
  for (const { core, trade, regions } of parts)
    if (core) keys.set(`sound ${soundOf(core)}`, `${trade} ${regions.at(-1) ?? ''}`)
  for (const words of englishNames(firm).keys()) keys.set(`english ${words}`, '')
  for (const phone of firm.phones.map(dialled)) if (phone.length >= 7) keys.set(`phone ${phone}`, '')
  const code = firm.uscc ?? ''
  if (code) keys.set(`code ${code}`, '')
  if (code.length === 18) {
    keys.set(`code ahead ${code.slice(8, 13)}`, code.slice(13))
    keys.set(`code behind ${code.slice(13)}`, code.slice(8, 13))
  }
  return [...keys].map(([key, narrower]) => ({ key, narrower }))
}

/** 衡芥 → heng'jie; as it is read first. */
export const soundOf = (core: string) => signSounds(core, 'thing')[0]!.join("'")
