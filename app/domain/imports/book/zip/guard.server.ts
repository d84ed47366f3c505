import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { limits, type Merge } from '../book.ts'
import { BookFault, type BookFaultCode } from '../fault.ts'
import { archiveKind } from '../kind.ts'
import { mergeFinder } from './merges.ts'

/** The parts of a workbook that has been unpacked once to its last byte and found harmless. */
export type Parts = {
  has(name: string): boolean
  open(name: string): Promise<Readable>
  merges(name: string): Merge[]
  close(): void
}

/** Counts what is really there: what an archive says of its own sizes proves nothing. */
export async function openParts(path: string): Promise<Parts> {
  const zip = await named(() =>
    openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }),
  )
  try {
    return await named(() => guarded(zip))
  } catch (error) {
    zip.close()
    throw error
  }
}

async function guarded(zip: ZipFile): Promise<Parts> {
  const entries = await entriesOf(zip)
  const fault = archiveKind(new Set(entries.keys()))
  if (fault) throw new BookFault(fault)
  const merges = new Map<string, Merge[]>()
  let all = 0
  for (const [name, entry] of entries) {
    const seen = await unpacked(zip, entry, limits.allBytes - all)
    all += seen.bytes
    merges.set(name, seen.merges)
  }
  return {
    has: (name) => entries.has(name),
    open: (name) => {
      const entry = entries.get(name)
      if (!entry) throw new BookFault('missingPart', name)
      return zip.openReadStreamPromise(entry)
    },
    merges: (name) => merges.get(name) ?? [],
    close: () => zip.close(),
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts) throw new BookFault('tooManyParts', String(zip.entryCount))
  const entries = new Map<string, Entry>()
  const folded = new Set<string>()
  for await (const entry of zip.eachEntry()) {
    const { fileName: name } = entry
    if (name.endsWith('/')) continue
    if (entry.isEncrypted()) throw new BookFault('encrypted')
    if (folded.has(name.toLowerCase())) throw new BookFault('doubledPart', name)
    folded.add(name.toLowerCase())
    entries.set(name, entry)
  }
  return entries
}

async function unpacked(zip: ZipFile, entry: Entry, left: number) {
  const { fileName: name } = entry
  const isXml = /\.(xml|rels|vml)$/i.test(name)
  const finder = mergeFinder()
  let bytes = 0
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    if (bytes === 0) refuseAtOnce(name, chunk, isXml)
    bytes += chunk.length
    if (bytes > limits.partBytes) throw new BookFault('partTooLarge', name)
    if (bytes > left) throw new BookFault('unpackedTooLarge')
    if (isXml) finder.take(chunk)
  }
  return { bytes, merges: finder.merges }
}

/** What is seen in a part's first bytes already. */
function refuseAtOnce(name: string, chunk: Buffer, isXml: boolean) {
  if (/\.(zip|xls[xmb]?|7z|rar|gz|docx)$/i.test(name) || chunk.toString('latin1', 0, 4) === 'PK\x03\x04')
    throw new BookFault('nestedArchive', name)
  const head = chunk.toString('latin1')
  if (isXml && /<!(?:DOCTYPE|ENTITY)/i.test(head)) throw new BookFault('documentType', name)
  if (name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(head)) throw new BookFault('macros')
}

const signs: [RegExp, BookFaultCode][] = [
  [/invalid (?:relative path|characters in fileName)|absolute path/i, 'strangePath'],
  [/(?:too many|not enough) bytes in the stream|size mismatch/i, 'sizeLies'],
  [/encrypted|strong encryption/i, 'encrypted'],
]

/** The library's errors by the names of our faults. */
async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BookFault) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw new BookFault(signs.find(([sign]) => sign.test(said))?.[1] ?? 'brokenZip', said.slice(0, 120))
  }
}
