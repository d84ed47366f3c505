import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Book, Line } from '#app/domain/imports/book/book.ts'
import { openBook } from '#app/domain/imports/book/open.server.ts'
import { readBook } from '#app/domain/imports/book/read.server.ts'

/** A file as it lies on the disk after its upload. */
export function rereadable(bytes: Uint8Array | string) {
  const folder = mkdtempSync(join(tmpdir(), 'zhigu-import-'))
  const path = join(folder, 'upload')
  writeFileSync(path, bytes)
  const read = async (options?: Parameters<typeof openBook>[1]) => {
    const { book, batches } = await openBook(path, options)
    const lines: Line[][] = book.sheets.map(() => [])
    for await (const batch of batches) lines[batch.sheet]!.push(...batch.lines)
    return { book, lines } as { book: Book; lines: Line[][] }
  }
  return { path, read, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The same while `use` works with it. */
export async function uploaded<T>(bytes: Uint8Array | string, use: (path: string) => Promise<T>): Promise<T> {
  const { path, remove } = rereadable(bytes)
  try {
    return await use(path)
  } finally {
    remove()
  }
}

/** The whole of a file: its sheets, and the lines of each. */
export async function wholeBook(bytes: Uint8Array | string, options?: Parameters<typeof openBook>[1]) {
  const { read, remove } = rereadable(bytes)
  try {
    return await read(options)
  } finally {
    remove()
  }
}

/** The same by the reader alone, without a thread of its own. */
export const readHere = (bytes: Uint8Array | string) =>
  uploaded(bytes, async (path) => {
    const { book, lines, close } = await readBook(path)
    try {
      for (const sheet of book.sheets.keys()) for await (const _ of lines(sheet));
    } finally {
      close()
    }
  })
