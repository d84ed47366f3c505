import { hash, verify } from '@node-rs/argon2'

// Algorithm 2 is argon2id. OWASP asks for at least 19 MiB and two passes; this machine can afford more.
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 }

// At most two hashes at once, so that a flood of sign-ins leaves the rest of the program alone.
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

export const hashPassword = (password: string) => inTurn(() => hash(password.normalize('NFKC'), cost))

// What was drawn at random is guessed no faster for a cheaper hash: OWASP's least, so that a whole office is soon made.
const least = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** The same of a password that no person made up. */
export const hashInvented = (password: string) => inTurn(() => hash(password, least))

// Verified for unknown names too, so that a wrong name takes as long as a wrong password.
let decoy: Promise<string> | undefined

/** True when `password` is the one of `stored`. Without a stored hash it takes as long and is false. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('decoy of nobody')
  const against = stored ?? (await decoy)
  const matches = await inTurn(() => verify(against, password.normalize('NFKC')))
  return Boolean(stored) && matches
}
