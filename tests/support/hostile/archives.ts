import { gzipSync } from 'node:zlib'
import { archiveOf } from '../archive.ts'
import { rawParts, rawWorkbook, sheetXml } from '../raw-workbook.ts'
import type { Hostile } from './hostile.ts'

export const harmless = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c></row>')
const parts = () => rawParts({ sheets: [{ name: 'a', xml: harmless }] })
const withPart = (name: string, data: Buffer | string, says?: object) =>
  archiveOf([...parts(), { name, data, ...(says && { says }) }])
const spaces = (megabytes: number) => Buffer.alloc(megabytes * 1_048_576, ' ')
const changed = (bytes: Buffer, at: (bytes: Buffer) => void) => {
  at(bytes)
  return bytes
}

/** Archives that are more than they seem, or other than they say. */
export const archives: Hostile[] = [
  [
    'a sheet that unpacks to 70 MB',
    'partTooLarge',
    () => rawWorkbook({ sheets: [{ name: 'a', xml: sheetXml(spaces(70).toString()) }] }),
  ],
  ['a picture that unpacks to 70 MB', 'partTooLarge', () => withPart('xl/media/image1.png', spaces(70))],
  ['a bomb beside the workbook', 'partTooLarge', () => withPart('customXml/item1.xml', spaces(70))],
  [
    'three parts of 50 MB',
    'unpackedTooLarge',
    () =>
      archiveOf([...parts(), ...[1, 2, 3].map((at) => ({ name: `xl/media/${at}.png`, data: spaces(50) }))]),
  ],
  [
    'a hundred and fifty parts of a megabyte',
    'unpackedTooLarge',
    () =>
      archiveOf([
        ...parts(),
        ...Array.from({ length: 150 }, (_, at) => ({ name: `xl/media/${at}.png`, data: spaces(1) })),
      ]),
  ],
  ['a part that says it is smaller', 'sizeLies', () => withPart('xl/media/1.bin', spaces(1), { size: 10 })],
  ['a part that says it is larger', 'sizeLies', () => withPart('xl/media/1.bin', 'x', { size: 10_000 })],
  ['a bomb that says it is a byte', 'sizeLies', () => withPart('xl/media/1.bin', spaces(70), { size: 1 })],
  [
    'a part that says it is packed smaller',
    'brokenZip',
    () => withPart('xl/media/1.bin', spaces(1), { packed: 4 }),
  ],
  [
    'three hundred parts',
    'tooManyParts',
    () =>
      archiveOf([
        ...parts(),
        ...Array.from({ length: 300 }, (_, at) => ({ name: `xl/media/${at}.png`, data: 'x' })),
      ]),
  ],
  ['a directory that says it has 60,000 parts', 'tooManyParts', () => archiveOf(parts(), { count: 60_000 })],
  ['a directory that hides the rest of its parts', 'noSheet', () => archiveOf(parts(), { count: 3 })],
  ['a part with a password', 'encrypted', () => withPart('xl/media/1.bin', 'x', { flags: 0x0801 })],
  ['a part packed in a way nobody knows', 'brokenZip', () => withPart('xl/media/1.bin', 'x', { method: 99 })],
  ['a part that climbs out of its folder', 'strangePath', () => withPart('../../../etc/cron.d/x', 'x')],
  ['a part at the root of the disk', 'strangePath', () => withPart('/etc/passwd', 'x')],
  ['a part on a drive', 'strangePath', () => withPart('C:/windows/x', 'x')],
  ['two workbooks under one name', 'doubledPart', () => withPart('xl/workbook.xml', 'x')],
  ['two workbooks that differ in case', 'doubledPart', () => withPart('xl/Workbook.xml', 'x')],
  ['two workbooks that differ in their slash', 'doubledPart', () => withPart('xl\\workbook.xml', 'x')],
  [
    'a document type in a part nobody reads',
    'documentType',
    () =>
      withPart(
        'docProps/custom.xml',
        '<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://a.example/x.dtd"><x/>',
      ),
  ],
  ['an archive within', 'nestedArchive', () => withPart('xl/embeddings/a.zip', 'x')],
  [
    'a workbook within, called a picture',
    'nestedArchive',
    () => withPart('xl/media/image1.png', rawWorkbook({ sheets: [{ name: 'a', xml: harmless }] })),
  ],
  [
    'half of a workbook',
    'brokenZip',
    () => rawWorkbook({ sheets: [{ name: 'a', xml: harmless }] }).subarray(0, 900),
  ],
  [
    'a workbook with its packed bytes overwritten',
    'brokenZip',
    () =>
      changed(rawWorkbook({ sheets: [{ name: 'a', xml: harmless }] }), (bytes) => bytes.fill(0xff, 60, 120)),
  ],
  ['an archive of nothing', 'archive', () => archiveOf([])],
  ['an archive of pictures', 'archive', () => archiveOf([{ name: 'a.png', data: 'x' }])],
  ['a packed bomb of one file', 'archive', () => gzipSync(spaces(70))],
]
