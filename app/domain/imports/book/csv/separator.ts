const separators = [',', '\t', ';', '|'] as const

/** What parts the cells, by the first lines: the sign that most lines have, and have most evenly. */
export function separatorOf(text: string): string {
  const lines = withoutQuoted(text)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 60)
  const scored = separators.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const usual = mostCommon(counts.filter((count) => count > 0))
    return { sign, score: counts.filter((count) => count === usual).length * (usual > 0 ? 1 : 0), usual }
  })
  const best = scored.reduce((best, one) =>
    one.score > best.score || (one.score === best.score && one.usual > best.usual) ? one : best,
  )
  return best.score > 0 ? best.sign : ','
}

const withoutQuoted = (text: string) => text.replace(/"(?:[^"]|"")*"/g, '')

function mostCommon(counts: number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0
}
