import { folded } from '#app/domain/folding.server.ts'
import { isSamePhone } from '#app/domain/phones.ts'
import { comparedCodes } from './codes.ts'
import { englishNames } from './english.server.ts'
import type { FirmFacts } from './firm-facts.ts'
import { type NameParts, nameParts } from './name-parts.server.ts'
import { comparedNames } from './names.server.ts'
import type { Likeness, Objection, Reason } from './reasons.ts'

/**
 * How likely two firms are one, 0 to 1, and why (domain.md §2.4: the code first, then the normalised name, alias and
 * group; similar is asked about, never blocked). Hints add up as chances do: each takes its share of the doubt that is
 * left. What tells the firms apart (another region, trade, branch, number, form, another sign of the core, two codes that
 * hold) leaves a share of the sum. Only one code makes one firm whatever else they say.
 */
export function likenessOf(one: FirmFacts, other: FirmFacts): Likeness {
  const codes = comparedCodes(one, other)
  const names = namesOf(one, other)
  const reasons = [
    codes.reason,
    names.reason,
    aliasOf(one, other),
    englishOf(one, other, names.reason),
    phoneOf(one, other),
    addressOf(one, other),
  ].filter((reason): reason is Reason => reason !== null)
  const against = [...codes.against, ...names.against]
  return { score: scoreOf(reasons, against), reasons: reasons.sort((a, b) => b.weight - a.weight), against }
}

function scoreOf(reasons: readonly Reason[], against: readonly Objection[]) {
  const sum = 1 - reasons.reduce((doubt, { weight }) => doubt * (1 - weight), 1)
  const code = reasons.find(({ why }) => why === 'code')
  if (code && code.weight > 0.9) return sum
  const share = against.reduce((share, one) => share * one.share, 1)
  // A slip in the code is hardly chance: what the names say counts for less.
  return sum * (code ? Math.sqrt(share) : share)
}

type Read = {
  main: NameParts
  others: { name: string; parts: NameParts }[]
  english: Map<string, string>
  address: string
}
const reads = new WeakMap<FirmFacts, Read>()

function readOf(firm: FirmFacts): Read {
  const known = reads.get(firm)
  if (known) return known
  const read = {
    main: nameParts(firm.name),
    others: firm.aliases.map((name) => ({ name, parts: nameParts(name) })),
    english: englishNames(firm),
    address: folded(firm.address ?? ''),
  }
  reads.set(firm, read)
  return read
}

/** The names as they stand now. A former name of the one that is the other's outweighs what they say otherwise. */
function namesOf(one: FirmFacts, other: FirmFacts) {
  const names = comparedNames(readOf(one).main, readOf(other).main)
  return formerOf(one, other) ? { reason: names.reason, against: [] } : names
}

function formerOf(one: FirmFacts, other: FirmFacts) {
  const [ours, theirs] = [readOf(one), readOf(other)]
  return isFormer(ours, theirs.main) ?? isFormer(theirs, ours.main)
}

/** A full name of another core or place than the firm has now; a short one excuses nothing. */
function isFormer({ main, others }: Read, name: NameParts): string | undefined {
  return others.find(({ parts }) => {
    if (parts.core === main.core && !parts.form && !parts.regions.length) return false
    const { reason, against } = comparedNames(parts, name)
    return reason?.why === 'name' && reason.weight > 0.6 && !against.length
  })?.name
}

function aliasOf(one: FirmFacts, other: FirmFacts): Reason | null {
  const [ours, theirs] = [readOf(one), readOf(other)]
  const former = formerOf(one, other)
  if (former) return { why: 'alias', weight: 0.85, name: former }
  const named = (names: Read, { whole }: NameParts) => names.others.find(({ parts }) => parts.whole === whole)
  const alias = named(ours, theirs.main) ?? named(theirs, ours.main)
  if (alias) return { why: 'alias', weight: 0.75, name: alias.name }
  const shared = ours.others.find(({ parts }) => named(theirs, parts))
  return shared ? { why: 'alias', weight: 0.3, name: shared.name } : null
}

/** An English name is often the sound of the Chinese one: where that is counted, it says little more. */
function englishOf(one: FirmFacts, other: FirmFacts, names: Reason | null): Reason | null {
  const [ours, theirs] = [readOf(one).english, readOf(other).english]
  const shared = [...ours.keys()].find((words) => theirs.has(words))
  if (!shared) return null
  return { why: 'english', weight: names ? 0.1 : 0.72, name: ours.get(shared)! }
}

function phoneOf({ phones: ours }: FirmFacts, { phones: theirs }: FirmFacts): Reason | null {
  const isShared = ours.some((phone) => theirs.some((other) => isSamePhone(phone, other)))
  return isShared ? { why: 'phone', weight: 0.4 } : null
}

/** An address with a number in it, on both sides, where one says what the other does. */
function addressOf(one: FirmFacts, other: FirmFacts): Reason | null {
  const [ours, theirs] = [readOf(one).address, readOf(other).address]
  if (ours.length < 8 || theirs.length < 8 || !/\d/.test(ours) || !/\d/.test(theirs)) return null
  return ours.includes(theirs) || theirs.includes(ours) ? { why: 'address', weight: 0.25 } : null
}
