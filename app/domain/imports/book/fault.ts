/** Why a file is not read; `messages.ts` says it in both languages. */
export const bookFaults = [
  'empty',
  'fileTooLarge',
  'notATable',
  'oldExcel',
  'binaryExcel',
  'xmlExcel',
  'openDocument',
  'otherOffice',
  'webPage',
  'pdf',
  'picture',
  'archive',
  'encrypted',
  'macros',
  'nestedArchive',
  'brokenZip',
  'strangePath',
  'doubledPart',
  'sizeLies',
  'partTooLarge',
  'unpackedTooLarge',
  'tooManyParts',
  'documentType',
  'brokenPart',
  'missingPart',
  'tooManySheets',
  'noSheet',
  'tooManyLines',
  'tooManyColumns',
  'farCell',
  'cellTooLong',
  'tooManyTexts',
  'unknownEncoding',
  'brokenEncoding',
  'quoteNotClosed',
  'tooMuchMemory',
  'tooSlow',
] as const
export type BookFaultCode = (typeof bookFaults)[number]

/** A file that is refused, by the name of its fault and, where it helps, the place: a part, a sheet, a row. */
export class BookFault extends Error {
  constructor(
    readonly code: BookFaultCode,
    readonly place = '',
  ) {
    super(place ? `${code}: ${place}` : code)
    this.name = 'BookFault'
  }
}
