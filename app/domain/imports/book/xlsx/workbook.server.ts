import { posix } from 'node:path'
import { type Epoch, limits } from '../book.ts'
import { BookFault } from '../fault.ts'
import type { Parts } from '../zip/guard.server.ts'
import { readWhole } from './xml.server.ts'

export type SheetPart = { name: string; hidden: boolean; part: string }
type Workbook = { epoch: Epoch; sheets: SheetPart[]; texts: string | null; styles: string | null }
type Link = { type: string; part: string }

/** Which parts a workbook has: its sheets in order, its texts, its styles. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const roots = await linksOf(parts, '')
  const main = [...roots.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const links = await linksOf(parts, main)
  const sheets: SheetPart[] = []
  let epoch: Epoch = 1900
  await readWhole(main, await parts.open(main), {
    open(name, { date1904, name: title = '', state, id = '' }) {
      if (name === 'workbookPr' && /^(1|true|on)$/i.test(date1904 ?? '')) epoch = 1904
      if (name !== 'sheet') return
      const link = links.get(id)
      if (link?.type !== 'worksheet') return
      sheets.push({ name: title, hidden: state === 'hidden' || state === 'veryHidden', part: link.part })
      if (sheets.length > limits.sheets) throw new BookFault('tooManySheets')
    },
  })
  if (sheets.length === 0) throw new BookFault('noSheet')
  const beside = (kind: string) => [...links.values()].find(({ type }) => type === kind)?.part ?? null
  return { epoch, sheets, texts: beside('sharedStrings'), styles: beside('styles') }
}

/** What a part refers to inside the file, by the ids it uses; what lies outside is not looked at. */
async function linksOf(parts: Parts, of: string): Promise<Map<string, Link>> {
  const folder = posix.dirname(of)
  const part = of ? posix.join(folder, '_rels', `${posix.basename(of)}.rels`) : '_rels/.rels'
  const links = new Map<string, Link>()
  if (!parts.has(part)) return links
  await readWhole(part, await parts.open(part), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(of ? folder : '', Target)
      links.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: target })
    },
  })
  return links
}
