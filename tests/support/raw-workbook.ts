import { type ArchivePart, archiveOf } from './archive.ts'

const office = 'http://schemas.openxmlformats.org'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export type RawSheet = { name: string; xml: string; state?: string }
type Raw = {
  sheets: RawSheet[]
  texts?: string[]
  /** A number format for each style from 1. */
  formats?: string[]
  date1904?: boolean
  also?: ArchivePart[]
}

/** The XML of a sheet around its rows. */
export const sheetXml = (rows: string, after = '') =>
  `${head}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`

/** The parts of a workbook by hand, to the letter of each cell. */
export function rawParts({ sheets, texts, formats, date1904, also = [] }: Raw): ArchivePart[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (all: string[]) =>
    `${head}<Relationships xmlns="${office}/package/2006/relationships">${all.join('')}</Relationships>`
  return [
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: '_rels/.rels', data: relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        ...(texts ? [relation('rIdT', 'sharedStrings', 'sharedStrings.xml')] : []),
        ...(formats ? [relation('rIdS', 'styles', 'styles.xml')] : []),
      ]),
    },
    ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: xml })),
    ...(texts
      ? [
          {
            name: 'xl/sharedStrings.xml',
            data: `${head}<sst xmlns="${office}/spreadsheetml/2006/main">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
          },
        ]
      : []),
    ...(formats
      ? [
          {
            name: 'xl/styles.xml',
            data: `${head}<styleSheet xmlns="${office}/spreadsheetml/2006/main"><numFmts>${formats
              .map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`)
              .join(
                '',
              )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
          },
        ]
      : []),
    ...also,
  ]
}

export const rawWorkbook = (raw: Raw) => archiveOf(rawParts(raw))
