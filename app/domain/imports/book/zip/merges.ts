import { limits, type Merge } from '../book.ts'
import { placeOf } from './place.ts'

/**
 * Looks for merged cells in the bytes of a sheet while they pass by. They are said behind the rows, but needed before
 * them, where the header is.
 */
export function mergeFinder() {
  const merges: Merge[] = []
  let kept = ''
  const take = (chunk: Buffer) => {
    const text = kept + chunk.toString('latin1')
    for (const [, from = '', to = ''] of text.matchAll(
      /<(?:\w+:)?mergeCell\s[^>]{0,200}?\bref=["']([A-Z]+\d+):([A-Z]+\d+)["']/g,
    )) {
      const [first, last] = [placeOf(from), placeOf(to)]
      if (!first || !last || first.row >= limits.mergesToRow || merges.length >= limits.merges) continue
      merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column })
    }
    const open = text.lastIndexOf('<')
    kept = open >= 0 && text.length - open < 400 && !text.includes('>', open) ? text.slice(open) : ''
  }
  return { take, merges }
}
