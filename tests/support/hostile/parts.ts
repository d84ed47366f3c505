import { archiveOf } from '../archive.ts'
import { rawParts, rawWorkbook, sheetXml } from '../raw-workbook.ts'
import { harmless } from './archives.ts'
import type { Hostile } from './hostile.ts'

const sheet = (rows: string) => rawWorkbook({ sheets: [{ name: 'a', xml: sheetXml(rows) }] })
const rawSheet = (xml: string | Buffer) => replaced('xl/worksheets/sheet1.xml', () => xml)
const text = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`
const texts = (of: string[]) => rawWorkbook({ sheets: [{ name: 'a', xml: harmless }], texts: of })

/** A workbook with one of its parts made anew, or left out. */
function replaced(name: string, by: (text: string) => string | Buffer | null) {
  const parts = rawParts({ sheets: [{ name: 'a', xml: harmless }], texts: ['x'] })
  return archiveOf(
    parts.flatMap((part) => {
      if (part.name !== name) return [part]
      const data = by(String(part.data))
      return data === null ? [] : [{ name, data }]
    }),
  )
}
const behindHead = (xml: string, what: string) => xml.replace('?>', `?>${what}`)
const entities = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`

/** Parts of a workbook that say more, or elsewhere, than a ledger does. */
export const workbookParts: Hostile[] = [
  [
    'a workbook with an outside entity',
    'documentType',
    () => replaced('xl/workbook.xml', (xml) => behindHead(xml, entities)),
  ],
  ['a sheet with an outside entity', 'documentType', () => rawSheet(behindHead(harmless, entities))],
  [
    'texts that laugh a billion times',
    'documentType',
    () => replaced('xl/sharedStrings.xml', (xml) => behindHead(xml, laughs)),
  ],
  [
    'a document type behind a very long comment',
    'documentType',
    () => rawSheet(behindHead(harmless, `<!--${'x'.repeat(200_000)}-->${entities}`)),
  ],
  ['an entity nobody declared', 'brokenPart', () => sheet(`<row r="1">${text('A1', '&xxe;')}</row>`)],
  ['a sheet whose tags do not close', 'brokenPart', () => rawSheet(harmless.replace('</row>', ''))],
  ['a sheet that ends in the middle', 'brokenPart', () => rawSheet(harmless.slice(0, -40))],
  ['a sheet in UTF-16', 'brokenPart', () => rawSheet(Buffer.from(`\ufeff${harmless}`, 'utf16le'))],
  [
    'a sheet with bytes that are no text',
    'brokenPart',
    () =>
      rawSheet(
        Buffer.concat([
          Buffer.from(harmless.slice(0, 160)),
          Buffer.from([0xc3, 0x28]),
          Buffer.from(harmless.slice(160)),
        ]),
      ),
  ],
  ['a sheet that says it is in GBK', 'brokenPart', () => rawSheet(harmless.replace('UTF-8', 'GBK'))],
  [
    'tags within tags without end',
    'brokenPart',
    () => sheet(`<row r="1">${'<x>'.repeat(200_000)}${'</x>'.repeat(200_000)}</row>`),
  ],
  [
    'a hundred thousand sheets',
    'tooManySheets',
    () =>
      replaced('xl/workbook.xml', (xml) =>
        xml.replace(
          '</sheets>',
          `${Array.from({ length: 100_000 }, (_, at) => `<sheet name="s${at}" sheetId="${at + 2}" r:id="rId1"/>`).join('')}</sheets>`,
        ),
      ),
  ],
  ['no sheet', 'noSheet', () => replaced('xl/workbook.xml', (xml) => xml.replace(/<sheet .*?\/>/, ''))],
  ['a sheet that is not there', 'missingPart', () => replaced('xl/worksheets/sheet1.xml', () => null)],
  ['no workbook', 'missingPart', () => replaced('xl/workbook.xml', () => null)],
  [
    'a cell in the last column',
    'farCell',
    () => sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'),
  ],
  [
    'a cell in the last row',
    'farCell',
    () => sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
  ],
  [
    'two cells in the two corners',
    'farCell',
    () =>
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  [
    'far cells in every row',
    'farCell',
    () =>
      sheet(
        Array.from(
          { length: 50_000 },
          (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
  ],
  [
    'three hundred columns',
    'tooManyColumns',
    () => sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(300)}</row>`),
  ],
  ['more rows than are read', 'tooManyLines', () => sheet('<row><c><v>1</v></c></row>'.repeat(200_001))],
  ['a cell in row 0', 'brokenPart', () => sheet('<row r="1"><c r="A0"><v>1</v></c></row>')],
  ['a cell in a column beyond all', 'brokenPart', () => sheet('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>')],
  ['a cell that stands in another row', 'brokenPart', () => sheet('<row r="1"><c r="A9"><v>1</v></c></row>')],
  [
    'rows that go backwards',
    'brokenPart',
    () => sheet('<row r="9"><c r="A9"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
  ],
  ['a row before the first', 'brokenPart', () => sheet('<row r="-1"><c><v>1</v></c></row>')],
  [
    'a cell of 40,000 signs',
    'cellTooLong',
    () => sheet(`<row r="1">${text('A1', '字'.repeat(40_000))}</row>`),
  ],
  [
    'a number of sixty million digits',
    'cellTooLong',
    () => sheet(`<row r="1"><c r="A1"><v>${'9'.repeat(60_000_000)}</v></c></row>`),
  ],
  ['a text of sixty million signs', 'cellTooLong', () => texts(['x'.repeat(60_000_000)])],
  [
    'an attribute of ten million signs',
    'cellTooLong',
    () => sheet(`<row r="1" x="${'x'.repeat(10_000_000)}"/>`),
  ],
  ['more than a million texts', 'tooManyTexts', () => texts(Array(1_000_001).fill(''))],
]

/** Nothing is wrong with it but that its texts are many, of 120 bytes each. */
export const manyTexts = (count = 300_000) =>
  texts(Array.from({ length: count }, (_, at) => `文${at}`.padEnd(60, 'x')))
