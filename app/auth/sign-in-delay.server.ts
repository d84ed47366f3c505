import { RateLimiterMemory } from 'rate-limiter-flexible'

// No account is ever locked: an attacker could lock out a cadre on duty. Attempts only get slower.
const perName = new RateLimiterMemory({ keyPrefix: 'name', points: 8, duration: 60 })
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 60, duration: 60 })

/** True while another attempt is allowed for this username from this address. */
export async function mayTry(username: string, address: string): Promise<boolean> {
  try {
    await perAddress.consume(address)
    await perName.consume(`${username.toLowerCase()}|${address}`)
    return true
  } catch {
    return false
  }
}

/** A right password clears the name's count. */
export const succeeded = (username: string, address: string) =>
  perName.delete(`${username.toLowerCase()}|${address}`)
