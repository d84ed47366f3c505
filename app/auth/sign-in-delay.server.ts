import { RateLimiterMemory } from 'rate-limiter-flexible'

// No account is ever locked: an attacker could lock out a cadre on duty. Attempts only get slower, and an address
// from which this name has signed in before keeps its own count.
const perName = new RateLimiterMemory({ keyPrefix: 'name', points: 8, duration: 60 })
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 60, duration: 60 })
const perStranger = new RateLimiterMemory({ keyPrefix: 'stranger', points: 30, duration: 15 * 60 })
const rounds = new RateLimiterMemory({
  keyPrefix: 'round',
  points: Number.MAX_SAFE_INTEGER,
  duration: 60 * 60,
})

const known = new Set<string>()
const knownAtMost = 5_000

/** True while another attempt is allowed for this username from this address; each full round waits twice as long. */
export async function mayTry(username: string, address: string): Promise<boolean> {
  const name = username.toLowerCase()
  const pair = `${name}|${address}`
  try {
    await perAddress.consume(address)
    if (!known.has(pair)) await perStranger.consume(name)
  } catch {
    return false
  }
  try {
    await perName.consume(pair)
    return true
  } catch (left) {
    // The first refusal of a round begins the longer wait; the ones after it change nothing.
    if ((left as { consumedPoints?: number }).consumedPoints === 9) {
      const { consumedPoints } = await rounds.penalty(pair)
      await perName.block(pair, Math.min(60 * 2 ** (consumedPoints - 1), 15 * 60))
    }
    return false
  }
}

/** A right password clears the name's count and makes the address a known one. */
export async function succeeded(username: string, address: string) {
  const pair = `${username.toLowerCase()}|${address}`
  known.delete(pair)
  known.add(pair)
  if (known.size > knownAtMost) known.delete(known.values().next().value ?? '')
  await Promise.all([perName.delete(pair), rounds.delete(pair), perStranger.delete(username.toLowerCase())])
}
