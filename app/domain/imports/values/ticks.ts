import type { Cell } from '../book/book.ts'
import { cellFault, signsOf } from './plain.ts'
import { fault, type Reading } from './reading.ts'

const yes = new Set([
  '是',
  '有',
  '对',
  '已',
  '√',
  '✓',
  '✔',
  '☑',
  'y',
  'yes',
  'true',
  't',
  '1',
  'on',
  'x是',
  '驻园',
  '在',
])
const no = new Set([
  '否',
  '无',
  '没有',
  '不是',
  '未',
  '×',
  '✗',
  '✘',
  '☐',
  'n',
  'no',
  'false',
  'f',
  '0',
  'off',
  '-',
  '—',
  '/',
  '不在',
])

/** Yes or no as people tick it. */
export function readTick(cell: Cell): Reading<boolean> {
  if (typeof cell === 'boolean') return { value: cell }
  const signs = signsOf(cell).toLowerCase()
  if (signs === '') return cellFault(cell)
  return yes.has(signs) ? { value: true } : no.has(signs) ? { value: false } : fault('notYesOrNo')
}
