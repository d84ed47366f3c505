import { signSounds } from '#app/domain/findable.server.ts'
import type { NameParts } from './name-parts.server.ts'
import type { Left, Objection, Reason } from './reasons.ts'

/** What two names say of their firms. */
export type NamesCompared = { reason: Reason | null; against: Objection[] }

/** Of one core with this left out on one side, the name says so much less. */
const less: Record<Left, number> = { region: 0.08, trade: 0.15, group: 0.12, form: 0.02 }
/** A core of four signs and more is hardly another's. */
const longCore = 4

/** Compares two names part by part (domain.md §2.4): what one leaves out is no objection, what both say otherwise is. */
export function comparedNames(one: NameParts, other: NameParts): NamesCompared {
  if (one.core !== other.core) return differingCores(one, other)
  const against = objections(one, other)
  const left = leftOut(one, other)
  let weight = left.reduce((weight, what) => weight - less[what], 0.92)
  const isBare = left.includes('trade') && (!one.trade || !other.trade)
  if (isBare) weight -= one.core.length >= longCore ? 0.1 : 0.3
  return { reason: { why: 'name', weight, core: one.core, left }, against }
}

function differingCores(one: NameParts, other: NameParts): NamesCompared {
  const [ours, theirs] = [[...one.core], [...other.core]]
  const differing = ours.flatMap((sign, at) => (sign === theirs[at] ? [] : [at]))
  const isNear = ours.length === theirs.length && differing.length <= Math.max(1, ours.length - 2)
  // Of firms that are called otherwise, place and trade tell nothing more.
  if (!isNear) return { reason: null, against: [{ against: 'name', share: 0.7 }] }
  const pair = { one: one.core, other: other.core }
  const against = objections(one, other)
  if (differing.every((at) => soundAlike(ours[at]!, theirs[at]!))) {
    const weight = (ours.length > 2 ? 0.62 : 0.38) - 0.03 * leftOut(one, other).length
    return { reason: { why: 'sound', weight, ...pair }, against }
  }
  return { reason: null, against: [...against, { against: 'sign', share: 0.3, ...pair }] }
}

const soundsOf = new Map<string, ReadonlySet<string>>()
function soundAlike(one: string, other: string) {
  const of = (sign: string) => {
    const known = soundsOf.get(sign) ?? new Set(signSounds(sign, 'thing').flat())
    soundsOf.set(sign, known)
    return known
  }
  return [...of(one)].some((sound) => of(other).has(sound))
}

const isAbbreviated = (one: NameParts, other: NameParts) =>
  (one.trade.includes(other.trade) && !other.form) || (other.trade.includes(one.trade) && !one.form)

function leftOut(one: NameParts, other: NameParts): Left[] {
  const left: Left[] = []
  if (!one.regions.length !== !other.regions.length) left.push('region')
  if (one.trade !== other.trade) left.push('trade')
  if (one.group !== other.group) left.push('group')
  if (!one.form !== !other.form) left.push('form')
  return left
}

function objections(one: NameParts, other: NameParts): Objection[] {
  const against: Objection[] = []
  const differ = (
    what: 'region' | 'branch' | 'number' | 'trade' | 'form',
    share: number,
    ours: string,
    theirs: string,
  ) => against.push({ against: what, share, one: ours, other: theirs })
  if (one.branch !== other.branch) differ('branch', 0.03, one.branch, other.branch)
  if (one.number !== other.number) differ('number', 0.05, one.number, other.number)
  if (isElsewhere(one, other)) differ('region', 0.1, one.regions.join(''), other.regions.join(''))
  if (one.trade !== other.trade && !isAbbreviated(one, other)) differ('trade', 0.1, one.trade, other.trade)
  if (one.form && other.form && one.form !== other.form) differ('form', 0.1, one.form, other.form)
  return against
}

/** Both say where, and neither says what the other does and more: 浙江宁波 may be 宁波, 浙江 alone is not. */
function isElsewhere({ regions: one }: NameParts, { regions: other }: NameParts) {
  if (!one.length || !other.length) return false
  const within = (some: readonly string[], all: readonly string[]) =>
    some.every((region) => all.includes(region))
  return !within(one, other) && !within(other, one)
}
