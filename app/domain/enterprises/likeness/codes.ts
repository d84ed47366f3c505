import { isUscc } from '../uscc.ts'
import type { FirmFacts } from './firm-facts.ts'
import type { Objection, Reason } from './reasons.ts'

type Coded = Pick<FirmFacts, 'uscc' | 'usccState'>

/**
 * Equal codes are one firm whatever it is called. Codes that both hold and differ are two firms; the check sign tells
 * every single slip, so of two that differ in one sign only one can hold: the other is mistyped.
 */
export function comparedCodes(one: Coded, other: Coded): { reason: Reason | null; against: Objection[] } {
  const [ours, theirs] = [one.uscc, other.uscc]
  if (!ours || !theirs) return { reason: null, against: [] }
  const pair = { one: ours, other: theirs }
  if (ours === theirs) return { reason: { why: 'code', weight: 0.97, ...pair }, against: [] }
  if (holds(one) && holds(other))
    return { reason: null, against: [{ against: 'codes', share: 0.03, ...pair }] }
  if (isOneSlip(ours, theirs)) return { reason: { why: 'code', weight: 0.75, ...pair }, against: [] }
  return { reason: null, against: [{ against: 'codeUnlike', share: 0.8 }] }
}

const holds = ({ uscc, usccState }: Coded) => usccState === 'verified' || (uscc !== null && isUscc(uscc))

/** One sign is another, or two neighbours have changed places; in codes of full length. */
function isOneSlip(one: string, other: string) {
  if (one.length !== other.length || one.length < 15) return false
  const at = [...one].flatMap((sign, at) => (sign === other[at] ? [] : [at]))
  const [first = 0, second] = at
  if (at.length === 1) return true
  return (
    at.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
  )
}
