import { createHash } from 'node:crypto'

/** The same code gives the same id in every demo: F04, P-F04, Q01 … A well-formed UUIDv7, of the demo's first minute. */
export function seedId(code: string): string {
  const hash = createHash('sha256').update(`zhigu:${code}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hash.slice(3, 4), 16) % 4]
  const stamp = Date.parse('2021-02-08T10:00:00+08:00').toString(16).padStart(12, '0')
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`
}
