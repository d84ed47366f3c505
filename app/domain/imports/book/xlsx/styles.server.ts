import type { Parts } from '../zip/guard.server.ts'
import { readWhole } from './xml.server.ts'

// 27 to 36 and 50 to 58 are the East Asian dates.
const builtIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a number format shows a moment: days and hours outside of quoted text, colours and conditions. */
export function isMomentFormat(format: string): boolean {
  // Excel takes no longer one.
  if (format.length > 255) return false
  const shown = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!
  return /[ymdhs]/i.test(shown) && !/[#0?](?!.*[ymdhs])|general/i.test(shown.replace(/\.0+/, ''))
}

/** For each style of a workbook whether numbers in it are moments. */
export async function readMomentStyles(parts: Parts, part: string | null): Promise<boolean[]> {
  const styles: boolean[] = []
  if (!part || !parts.has(part)) return styles
  const formats = new Map<number, string>()
  let within = false
  await readWhole(part, await parts.open(part), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      const id = Number(numFmtId)
      if (name === 'cellXfs') within = true
      if (name === 'numFmt') formats.set(id, formatCode)
      if (name !== 'xf' || !within) return
      const format = formats.get(id)
      styles.push(format === undefined ? builtIn(id) : isMomentFormat(format))
    },
    close(name) {
      if (name === 'cellXfs') within = false
    },
  })
  return styles
}
