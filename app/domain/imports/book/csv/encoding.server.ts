import { open } from 'node:fs/promises'
import { BookFault } from '../fault.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** The pieces of a file, and never the whole of it. */
export async function* pieces(path: string): AsyncGenerator<Buffer, void> {
  const file = await open(path)
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536))
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The text of a file, piece by piece; bytes that mean nothing in its encoding are refused, never replaced. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (piece?: Buffer) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      throw new BookFault('brokenEncoding', encoding)
    }
  }
  for await (const piece of pieces(path)) yield decode(piece)
  yield decode()
}

// What GBK never means in a ledger: controls, private use, what an earlier program could not read.
const unlikely = /(?![\t\n\v\f\r])[\p{Cc}\ufffd\p{Co}\p{Cn}]/u

/**
 * The encoding that the whole file reads in. A mark at its beginning says it, and is believed; UTF-8 that reads is never
 * GBK by chance.
 */
export async function encodingOf(path: string, head: Buffer): Promise<Encoding> {
  const marked = markOf(head)
  if (marked) return marked
  if (await reads(path, 'utf-8')) return 'utf-8'
  // A file cut off within its last sign was UTF-8 all the same.
  if (isUtf8ButBroken(head)) throw new BookFault('brokenEncoding', 'utf-8')
  if (await reads(path, 'gb18030')) return 'gb18030'
  throw new BookFault('unknownEncoding')
}

function markOf(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

async function reads(path: string, encoding: Encoding) {
  try {
    for await (const text of decoded(path, encoding)) if (unlikely.test(text)) return false
    return true
  } catch (error) {
    if (error instanceof BookFault) return false
    throw error
  }
}

/** Many whole signs of three bytes and few stray ones: two Chinese characters in GBK seldom look like that. */
function isUtf8ButBroken(head: Buffer) {
  const text = head.toString('utf8')
  const whole = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const stray = text.match(/\ufffd/g)?.length ?? 0
  return whole >= 4 && whole > stray * 2
}
