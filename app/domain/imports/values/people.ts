import { isPhone, tidyPhone } from '#app/domain/phones.ts'
import type { Cell } from '../book/book.ts'
import { cellFault, isNothing, wordsOf } from './plain.ts'
import type { Reading } from './reading.ts'

// Within brackets they part the posts of one person.
const between = /[、，,;；\n/](?![^（(]*[)）])/

/** A person as a ledger squeezes them into one cell. */
export type Person = {
  name: string
  post?: string
  phone?: string
  /** The name as it was written, where a post stood behind it in one word. */
  whole?: string
}

const phone = /(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,6})?/g
const post =
  /(?:董事长|总经理|副总经理|副总裁|总裁|总监|主任|经理|秘书长|秘书|会长|副会长|行政|人事|财务|工程师|主管|助理|负责人|法人|联系人)$/u

/**
 * `王总 13800000000`, `王建国（总经理）13800000000；李工 13900000000`: names, posts and numbers of several people. A number
 * without anybody is one without a name; a second number of one person is left over.
 */
export function readPeople(cell: Cell): Reading<Person[]> {
  const words = wordsOf(cell)
  if (isNothing(words)) return cellFault(cell)
  const people: Person[] = []
  const over: string[] = []
  for (const one of words.split(between).map(personIn)) {
    const last = people.at(-1)
    if (one.name || (one.phone && !last)) people.push(one)
    else if (one.phone && last && !last.phone) last.phone = one.phone
    else if (one.phone) over.push(one.phone)
  }
  if (people.length === 0) return null
  return over.length > 0 ? { value: people, note: 'further', rest: over.join('、') } : { value: people }
}

function personIn(piece: string): Person {
  const plain = piece.replace(/[０-９＋－（）：]/g, (sign) => sign.normalize('NFKC'))
  const number = plain.match(phone)?.map(tidyPhone).find(isPhone)
  const bracketed = /\(([^()\d]{1,20})\)/.exec(plain)?.[1]?.trim()
  const rest = plain
    .replace(phone, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?:联系)?(?:电话|手机|tel)\s*:?/gi, ' ')
    .replace(/[:]/g, ' ')
    .trim()
  const [name = '', ...behind] = /\p{Script=Han}/u.test(rest) ? rest.split(/\s+/) : [rest]
  const said = bracketed || behind.join(' ') || undefined
  const attached = said ? null : post.exec(name)
  const parted =
    attached && attached.index >= 2
      ? { name: name.slice(0, attached.index), post: attached[0], whole: name }
      : { name, post: said, whole: undefined }
  return {
    name: parted.name,
    ...(parted.post !== undefined && { post: parted.post }),
    ...(parted.whole !== undefined && { whole: parted.whole }),
    ...(number !== undefined && { phone: number }),
  }
}
