// Without what is easily taken for something else when it is read aloud or from paper: 0 O 1 l I.
const kinds = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-+*%=']
const length = 16

/** A password of 16 signs with some of each kind, made of random `bytes` (at least 32). */
export function makePassword(bytes: Uint8Array): string {
  const all = kinds.join('')
  const pick = (from: string, at: number) => from[(bytes[at] ?? 0) % from.length]!
  const signs = Array.from({ length }, (_, at) => pick(kinds[at] ?? all, at))
  // Shuffled by the other half of the bytes, so that no place tells its kind.
  for (let at = length - 1; at > 0; at--) {
    const other = (bytes[length + at] ?? 0) % (at + 1)
    ;[signs[at], signs[other]] = [signs[other]!, signs[at]!]
  }
  return signs.join('')
}
