import { momentOf } from '../../values/serials.ts'
import { type Cell, type Epoch, type Line, limits } from '../book.ts'
import { BookFault } from '../fault.ts'
import type { Parts } from '../zip/guard.server.ts'
import { placeOf } from '../zip/place.ts'
import { unescaped } from './texts.server.ts'
import { readXml } from './xml.server.ts'

/** What the cells of a workbook refer to. */
export type Kept = { epoch: Epoch; texts: string[]; moments: boolean[] }

type Open = { column: number; type: string; style: number; text: string; formula: boolean }

/** The lines of a sheet that hold something, as they stream in; never more than one piece of them is held. */
export async function* readLines(parts: Parts, part: string, kept: Kept): AsyncGenerator<Line, void> {
  const ready: Line[] = []
  let row = -1
  let cells: Cell[] = []
  let next = 0
  let open: Open | null = null
  let taking = false
  let spoken = false
  const broken = (): never => {
    throw new BookFault('brokenPart', part)
  }

  const openRow = (r: string | undefined) => {
    const said = r === undefined ? row + 1 : Number(r) - 1
    if (!Number.isInteger(said) || said <= row) broken()
    row = said
    cells = []
    next = 0
  }
  const openCell = ({ r, t = 'n', s = '-1' }: Record<string, string>) => {
    const place = r === undefined ? { row, column: next } : placeOf(r)
    if (!place || place.row !== row) return broken()
    open = { column: place.column, type: t, style: Number(s), text: '', formula: false }
    next = place.column + 1
  }
  const closeCell = () => {
    if (!open) return
    const cell = cellOf(open, kept)
    const { column } = open
    open = null
    if (cell === null || cell === '') return
    // Before anything as wide as its column is made.
    if (column >= limits.columns)
      throw new BookFault(column >= 4 * limits.columns ? 'farCell' : 'tooManyColumns', `${part} ${row + 1}`)
    while (cells.length < column) cells.push(null)
    cells[column] = cell
  }
  const closeRow = () => {
    if (cells.length > 0) ready.push({ row: row + 1, cells })
  }

  yield* readXml(
    part,
    await parts.open(part),
    {
      open(name, attributes) {
        if (name === 'row') openRow(attributes.r)
        else if (name === 'c') openCell(attributes)
        else if (name === 'f' && open) open.formula = true
        else if (name === 'rPh') spoken = true
        taking = open !== null && !spoken && (name === 'v' || name === 't')
      },
      text(piece) {
        if (!taking || !open) return
        open.text += piece
        if (open.text.length > limits.cellLength) throw new BookFault('cellTooLong', `${part} ${row + 1}`)
      },
      close(name) {
        taking = false
        if (name === 'rPh') spoken = false
        else if (name === 'c') closeCell()
        else if (name === 'row') closeRow()
      },
    },
    ready,
  )
}

function cellOf({ type, style, text, formula }: Open, { epoch, texts, moments }: Kept): Cell {
  if (formula && text === '' && type !== 'str') return { fault: 'notCalculated' }
  switch (type) {
    case 's':
      return texts[Number(text)] ?? null
    case 'str':
    case 'inlineStr':
      return unescaped(text)
    case 'b':
      return text === '1' || text === 'true'
    case 'e':
      return { fault: 'sheetError' }
    case 'd':
      return text
    default: {
      const number = Number(text)
      if (text === '') return null
      if (!Number.isFinite(number)) return text
      return (moments[style] && momentOf(number, epoch)) || number
    }
  }
}
