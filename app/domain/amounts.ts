/** 分 in one of each unit a sum may be typed in; 万元 when none is said. */
const units: Record<string, bigint> = { 元: 100n, 万: 1_000_000n, 亿: 10_000_000_000n }

/**
 * 分 of an amount as people type it: `1,200`, `１２００．５`, `1200万`, `1.2亿元`, `12000000元`. Commas part groups of three
 * alone, and nothing below a 分 is said. Null where it cannot be read.
 */
export function readAmount(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/\s/g, '')
  const read = /^(\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,10}))?(?:(万|亿)元?|(元))?$/.exec(plain)
  if (!read) return null
  const [, whole = '', part = '', unit, yuan] = read
  const scaled = BigInt(whole.replaceAll(',', '') + part) * (units[unit ?? yuan ?? '万'] ?? 0n)
  const parts = 10n ** BigInt(part.length)
  return scaled % parts === 0n ? Number(scaled / parts) : null
}

/** A whole number as people type it, `1,200` and `１２００` included; what is none stays as it is. */
export function readWhole(typed: string): number | string {
  const plain = typed.normalize('NFKC').trim()
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : typed
}
