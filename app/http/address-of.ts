/** Whose address it is, as people write it: `::ffff:10.0.0.7` and `::FFFF:0a00:0007` are 10.0.0.7. */
export function addressOf(ip: string | undefined): string | undefined {
  const mapped = ip?.match(/^(?:0{0,4}:){2,5}ffff:(.+)$/i)?.[1]
  if (!mapped) return ip
  if (mapped.includes('.')) return mapped
  const bytes = mapped.split(':').flatMap((part) => {
    const pair = Number.parseInt(part, 16)
    return [pair >> 8, pair & 255]
  })
  return bytes.length === 4 ? bytes.join('.') : ip
}
