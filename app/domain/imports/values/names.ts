import type { Cell } from '../book/book.ts'
import { cellFault, isNothing, wordsOf } from './plain.ts'
import type { Reading } from './reading.ts'

const parts = /[、，,;；\n\t|]|(?<=[\p{Script=Han})）])\s*\/\s*(?=\p{Script=Han})/u

/** Names that stand together, each said once: `宁波甲一、甲一软件；甲一`. */
export function readNames(cell: Cell): Reading<string[]> {
  const words = wordsOf(cell)
  if (isNothing(words)) return cellFault(cell)
  const names = words.split(parts).map((name) => name.trim())
  return { value: [...new Set(names.filter((name) => name && !isNothing(name)))] }
}

/** The same of people, whom blanks part too: `张三 李四（组长）`. */
export function readPeopleNames(cell: Cell): Reading<string[]> {
  const read = readNames(cell)
  if (!read || !('value' in read)) return read
  const names = read.value.flatMap((piece) => {
    const bare = piece
      .replace(/[（(][^（）()]*[）)]/g, '')
      .replace(/等\d*人?$/, '')
      .trim()
    return /^[\p{Script=Han}·]{2,4}(?:\s+[\p{Script=Han}·]{2,4})+$/u.test(bare) ? bare.split(/\s+/) : [bare]
  })
  return { value: [...new Set(names.filter(Boolean))] }
}
