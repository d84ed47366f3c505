import type { Cell } from '../book/book.ts'
import { unmarked } from './marks.ts'
import { cellFault, isNothing, signsOf } from './plain.ts'
import { fault, type Reading } from './reading.ts'
import { type Unit, unitPattern, yuanIn } from './units.ts'

const foreign =
  /美元|美金|USD|US\$|(?<!¥)\$|港元|港币|HKD|HK\$|欧元|EUR|€|日元|日币|JPY|英镑|GBP|£|新台币|台币|TWD|新加坡元|新币|SGD/i
const home = /人民币|RMB|CNY|¥/gi
const piece = new RegExp(String.raw`(\d{1,16}(?:,\d{3})*(?:\.\d+)?)(${unitPattern})?`, 'g')

/** Whether a text is numbers with their units and nothing else. */
const isSum = (text: string) => text !== '' && text.replace(/整$/, '').replace(piece, '') === ''

/**
 * 分 of a sum as ledgers say it: `1.2亿元`, `1亿2000万元`, `约5000余万`, `≥1亿`, `5000-8000万元` (the lower end). `unit` is the
 * header's, for cells that name none; where nobody names one, it is asked for.
 */
export function readMoney(cell: Cell, unit: Unit | null = null): Reading<number> {
  const signs = signsOf(cell)
  if (isNothing(signs)) return cellFault(cell)
  if (typeof cell === 'boolean') return fault('notMoney')
  if (foreign.test(signs)) return fault('foreignMoney')
  const bare = signs
    .replace(home, '')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)/g, '')
  const { text, mark } = unmarked(bare)
  const ends = text.split(/[-~—–至到]/)
  if (ends.length > 2 || !ends.every(isSum)) return fault('notMoney')
  const last = lastUnit(ends.at(-1)!) ?? unit
  if (last === null) return fault('unitNotSaid')
  const fen = ends.map((end) => fenOf(end, lastUnit(end) ?? last))
  const [low = null, high = low] = fen
  if (low === null || high === null || high < low) return fault('notMoney')
  const note = ends.length > 1 ? 'range' : mark
  return note ? { value: low, note } : { value: low }
}

const lastUnit = (text: string): Unit | null => {
  const unit = [...text.matchAll(piece)].at(-1)?.[2]
  return unit ?? null
}

/** Every number by its own unit, the last by `unit`; what is less than a 分 is rounded as calculated cells need it. */
function fenOf(text: string, unit: Unit): number | null {
  let all = 0n
  const pieces = [...text.replace(/整$/, '').matchAll(piece)]
  for (const [at, [, digits = '', own]] of pieces.entries()) {
    if (!own && at < pieces.length - 1) return null
    const factor = yuanIn(own ?? unit)
    if (factor === null) return null
    const [whole = '', part = ''] = digits.replaceAll(',', '').split('.')
    const scale = 10n ** BigInt(part.length)
    const hundredths = BigInt(whole + part) * BigInt(factor) * 100n
    all += (hundredths * 2n + scale) / (scale * 2n)
  }
  return all <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(all) : null
}

/** 分 as the amount's form takes it: a number of 万元, `350` for 350万元, to the 分. */
export function wanOf(fen: number): string {
  const [whole, part] = [
    Math.floor(fen / 1_000_000),
    String(fen % 1_000_000)
      .padStart(6, '0')
      .replace(/0+$/, ''),
  ]
  return part ? `${whole}.${part}` : String(whole)
}
