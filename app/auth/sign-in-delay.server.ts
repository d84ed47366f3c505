import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type PasswordRule, usualPasswords } from '#app/domain/park/passwords.ts'

/*
 * No account is ever locked: an attacker could lock out a cadre on duty. Wrong passwords are counted, right ones are
 * not. So many wrong ones as the office allows (eight, unless its security administrator says otherwise) for a name from
 * one address are told to slow down, yet the next is still looked at, so that a colleague's guesses do not keep its owner
 * out; what strangers may have looked at is bounded for a name (thirty in the time of waiting) and for an address (sixty a
 * minute, whatever the names). A browser in which the account has signed in
 * before (its device cookie) is no stranger: it has a count of its own and waits for nobody else's.
 */
const minute = 60
const fromNothing = () => ({
  pair: new RateLimiterMemory({ keyPrefix: 'pair', points: 0, duration: minute }),
  name: new RateLimiterMemory({ keyPrefix: 'name', points: 30, duration: minute }),
  address: new RateLimiterMemory({ keyPrefix: 'address', points: 60, duration: minute }),
  device: new RateLimiterMemory({ keyPrefix: 'device', points: 0, duration: minute }),
})
let guesses = fromNothing()

/** All counts begin anew, as they do with a process: for one that starts the application more than once. */
export const countAnew = () => {
  guesses = fromNothing()
  allow(usualPasswords)
}

/** Before its own browser waits an owner is told twice to slow down. */
const toldAt = 2

/** Counts by what the office allows from here on; what was counted before stays counted. */
export function allow({ tries, waitMinutes }: Pick<PasswordRule, 'tries' | 'waitMinutes'>) {
  guesses.pair.points = tries
  guesses.device.points = tries + toldAt
  for (const of of ['pair', 'name', 'device'] as const) guesses[of].duration = waitMinutes * minute
}
allow(usualPasswords)

/** Who tries: the name as typed, the address, and the device if this account has signed in from it before. */
export type Attempt = { username: string; address: string; device: string | undefined }

type Count = { limiter: RateLimiterMemory; key: string }

const pairOf = ({ username, address }: Attempt): Count => ({
  limiter: guesses.pair,
  key: `${username.toLowerCase()}|${address}`,
})
const bounds = ({ username, address, device }: Attempt): Count[] =>
  device
    ? [{ limiter: guesses.device, key: device }]
    : [
        { limiter: guesses.name, key: username.toLowerCase() },
        { limiter: guesses.address, key: address },
      ]

/**
 * Takes one guess from what is left, before the password is looked at, so that many at once count as many. False when
 * nothing is left: then nothing is looked at.
 */
export async function mayTry(attempt: Attempt): Promise<boolean> {
  const taken = await Promise.all(bounds(attempt).map(take))
  return taken.every(Boolean)
}

/** Counts a wrong password; true once they are so many that the person is told to slow down. */
export const wasWrong = async (attempt: Attempt) => !(await take(pairOf(attempt)))

/** A right password costs nothing: it gives back what was taken for it and clears the name's counts here. */
export async function wasRight(attempt: Attempt) {
  const { limiter, key } = pairOf(attempt)
  await Promise.all([
    limiter.delete(key),
    ...bounds(attempt).map((one) =>
      one.limiter === guesses.address ? one.limiter.reward(one.key) : one.limiter.delete(one.key),
    ),
  ])
}

const take = ({ limiter, key }: Count) =>
  limiter.consume(key).then(
    () => true,
    () => false,
  )
