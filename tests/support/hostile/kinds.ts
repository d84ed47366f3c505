import { archiveOf } from '../archive.ts'
import { rawParts, rawWorkbook } from '../raw-workbook.ts'
import { harmless } from './archives.ts'
import type { Hostile } from './hostile.ts'

const container = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(500),
  ])
const bytes = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(200, 7)])
const withMacro = (content: (xml: string) => string, name?: string) =>
  archiveOf([
    ...rawParts({ sheets: [{ name: 'a', xml: harmless }] }).map((part) =>
      part.name === '[Content_Types].xml' ? { name: part.name, data: content(String(part.data)) } : part,
    ),
    ...(name ? [{ name, data: 'x' }] : []),
  ])
const same = (xml: string) => xml
const page = '<html><body><table><tr><td>企业名称</td></tr></table></body></html>'

/** What is no ledger, whatever its name says. */
export const kinds: Hostile[] = [
  ['an old Excel file', 'oldExcel', () => container('Workbook')],
  ['a very old Excel file', 'oldExcel', () => container('Book')],
  ['an Excel file without a container', 'oldExcel', () => bytes('0900040007001000')],
  ['a workbook with a password', 'encrypted', () => container('EncryptedPackage')],
  ['an old Word file', 'otherOffice', () => container('WordDocument')],
  ['a workbook with macros', 'macros', () => withMacro(same, 'xl/vbaProject.bin')],
  ['macros under another folder', 'macros', () => withMacro(same, 'x/vbaProject.bin')],
  [
    'a workbook that says it has macros',
    'macros',
    () =>
      withMacro((xml) =>
        xml.replace('application/xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      ),
  ],
  ['macros of Excel 4', 'macros', () => withMacro(same, 'xl/macrosheets/sheet1.xml')],
  [
    'a binary workbook',
    'binaryExcel',
    () =>
      archiveOf([
        { name: '[Content_Types].xml', data: 'x' },
        { name: 'xl/workbook.bin', data: 'x' },
      ]),
  ],
  [
    'an OpenDocument table',
    'openDocument',
    () =>
      archiveOf([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', data: '<x/>' },
      ]),
  ],
  [
    'a Word file',
    'otherOffice',
    () =>
      archiveOf([
        { name: '[Content_Types].xml', data: 'x' },
        { name: 'word/document.xml', data: '<x/>' },
      ]),
  ],
  [
    'slides',
    'otherOffice',
    () =>
      archiveOf([
        { name: '[Content_Types].xml', data: 'x' },
        { name: 'ppt/presentation.xml', data: '<x/>' },
      ]),
  ],
  ['a text document', 'otherOffice', () => Buffer.from('{\\rtf1\\ansi 企业}')],
  ['a web page called an .xls', 'webPage', () => Buffer.from(page)],
  ['a web page with a mark and blanks before it', 'webPage', () => Buffer.from(`\ufeff\r\n  ${page}`)],
  ['a web page that begins as XML', 'webPage', () => Buffer.from(`<?xml version="1.0"?>${page}`)],
  [
    'a table in XML',
    'xmlExcel',
    () =>
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  [
    'a drawing with a script',
    'notATable',
    () =>
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  ],
  ['a PDF', 'pdf', () => Buffer.from('%PDF-1.7\n')],
  ['a photo', 'picture', () => bytes('ffd8ffe000104a464946')],
  ['a picture', 'picture', () => bytes('89504e470d0a1a0a')],
  ['an archive of another kind', 'archive', () => Buffer.from('Rar!\x1a\x07\x00', 'latin1')],
  ['a program', 'notATable', () => bytes('7f454c4602010100')],
  ['nothing', 'empty', () => Buffer.alloc(0)],
  ['33 MB of rows', 'fileTooLarge', () => Buffer.alloc(33 * 1_048_576, 'a,b\n')],
  [
    'a workbook behind 33 MB of something',
    'fileTooLarge',
    () =>
      Buffer.concat([rawWorkbook({ sheets: [{ name: 'a', xml: harmless }] }), Buffer.alloc(33 * 1_048_576)]),
  ],
]
