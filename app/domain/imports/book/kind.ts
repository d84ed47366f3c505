import type { BookFaultCode } from './fault.ts'

const starts =
  (...bytes: number[]) =>
  (head: Uint8Array) =>
    bytes.every((byte, at) => head[at] === byte)
const says = (text: string) => starts(...[...text].map((sign) => sign.charCodeAt(0)))

const refused: [(head: Uint8Array) => boolean, BookFaultCode][] = [
  [says('%PDF'), 'pdf'],
  [starts(0x89, 0x50, 0x4e, 0x47), 'picture'],
  [starts(0xff, 0xd8, 0xff), 'picture'],
  [says('GIF8'), 'picture'],
  [says('Rar!'), 'archive'],
  [says('7z'), 'archive'],
  [starts(0x1f, 0x8b), 'archive'],
  [says('BZh'), 'archive'],
  [says('{\\rtf'), 'otherOffice'],
  // Excel 2 to 4 had no container around its records.
  [starts(0x09, 0x00, 0x04, 0x00), 'oldExcel'],
  [starts(0x09, 0x02, 0x06, 0x00), 'oldExcel'],
  [starts(0x09, 0x04, 0x06, 0x00), 'oldExcel'],
]

const isZip = says('PK')
const isContainer = starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
const isWide = (head: Uint8Array) => starts(0xff, 0xfe)(head) || starts(0xfe, 0xff)(head)

/** What a file is by its first bytes (some thousand of them), whatever its name says. */
export function kindOf(head: Uint8Array): 'zip' | 'container' | 'text' | { fault: BookFaultCode } {
  if (head.length === 0) return { fault: 'empty' }
  if (isZip(head)) return 'zip'
  if (isContainer(head)) return 'container'
  const known = refused.find(([is]) => is(head))
  if (known) return { fault: known[1] }
  if (isWide(head)) return 'text'
  const text = new TextDecoder('latin1').decode(head).replace(/^ï»¿/, '').trimStart()
  if (/^<(?:!doctype html|html|head|body|table|meta|style|div)\b/i.test(text)) return { fault: 'webPage' }
  if (/^<\?xml\b/i.test(text)) return { fault: xmlKind(text) }
  return head.includes(0) ? { fault: 'notATable' } : 'text'
}

function xmlKind(text: string): BookFaultCode {
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xmlExcel'
  return /<html\b/i.test(text) ? 'webPage' : 'notATable'
}

const wide = (name: string) => [...name].flatMap((sign) => [sign.charCodeAt(0), 0])

/** What the old container of Microsoft's holds, by the names of its streams. */
export function containerKind(bytes: Buffer): BookFaultCode {
  const holds = (name: string) => bytes.includes(Buffer.from(wide(name)))
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('Workbook') || holds('Book')) return 'oldExcel'
  return 'otherOffice'
}

/** What an archive is by the names of its parts, or null where it is a workbook that may be read. */
export function archiveKind(names: ReadonlySet<string>): BookFaultCode | null {
  const any = (pattern: RegExp) => [...names].some((name) => pattern.test(name))
  if (any(/^xl\/workbook\.bin$/i)) return 'binaryExcel'
  if (any(/(^|\/)vbaProject(Signature)?\.bin$/i) || any(/^xl\/(macrosheets|dialogsheets)\//i)) return 'macros'
  if (names.has('[Content_Types].xml') && any(/^xl\//i)) return null
  if (any(/^(word|ppt|visio)\//i)) return 'otherOffice'
  if (names.has('mimetype') || names.has('content.xml')) return 'openDocument'
  return 'archive'
}
