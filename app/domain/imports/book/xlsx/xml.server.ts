import type { Readable } from 'node:stream'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { limits } from '../book.ts'
import { BookFault } from '../fault.ts'

type Attributes = Record<string, string>

/** What is done with a part as it is read; names come without their prefix. */
export type Reading = {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** No part that is read here has tags within tags deeper than this. */
const deepest = 64

/** Every attribute without its prefix. */
const plain = (attributes: Attributes) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]))

/**
 * Reads a part as it streams in, and yields what `reading` has `ready` after each piece: no more of it is held than one
 * piece. A document type, another encoding than UTF-8 and what is not well-formed are refused.
 */
export async function* readXml<T>(
  part: string,
  stream: Readable,
  reading: Reading,
  ready: T[] = [],
): AsyncGenerator<T, void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const broken = (): never => {
    throw new BookFault('brokenPart', part)
  }
  let depth = 0
  // A text or tag that never ends would be gathered whole before anybody sees its length.
  let silent = 0
  const heard =
    <A extends unknown[]>(then: (...of: A) => void) =>
    (...of: A) => {
      silent = 0
      then(...of)
    }
  parser.on('error', broken)
  parser.on('doctype', () => {
    throw new BookFault('documentType', part)
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) broken()
  })
  parser.on(
    'opentag',
    heard(({ name, attributes }: SaxesTagPlain) => {
      depth += 1
      if (depth > deepest) broken()
      reading.open?.(local(name), plain(attributes))
    }),
  )
  parser.on(
    'text',
    heard((text: string) => reading.text?.(text)),
  )
  parser.on(
    'closetag',
    heard(({ name }: SaxesTagPlain) => {
      depth -= 1
      reading.close?.(local(name))
    }),
  )
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      return broken()
    }
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    silent += chunk.length
    parser.write(decode(chunk))
    if (silent > limits.cellLength * 16) throw new BookFault('cellTooLong', part)
    yield* ready.splice(0)
  }
  parser.write(decode())
  parser.close()
  yield* ready.splice(0)
}

/** The same for a part that is small and read whole. */
export async function readWhole(part: string, stream: Readable, reading: Reading) {
  for await (const _ of readXml(part, stream, reading));
}
