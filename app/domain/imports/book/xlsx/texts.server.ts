import { limits } from '../book.ts'
import { BookFault } from '../fault.ts'
import type { Parts } from '../zip/guard.server.ts'
import { readWhole } from './xml.server.ts'

/** `_x000D_` for what XML cannot hold. */
export const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** The texts that cells name by their number. How Chinese characters are to be spoken is no part of a text. */
export async function readTexts(parts: Parts, part: string | null): Promise<string[]> {
  const texts: string[] = []
  if (!part || !parts.has(part)) return texts
  let text = ''
  let taking = false
  let spoken = false
  await readWhole(part, await parts.open(part), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') spoken = true
      taking = name === 't' && !spoken
    },
    text(piece) {
      if (!taking) return
      text += piece
      if (text.length > limits.cellLength) throw new BookFault('cellTooLong', part)
    },
    close(name) {
      taking = false
      if (name === 'rPh') spoken = false
      if (name !== 'si') return
      if (texts.length >= limits.texts) throw new BookFault('tooManyTexts')
      texts.push(unescaped(text))
    },
  })
  return texts
}
