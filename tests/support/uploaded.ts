import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Book, Line } from '#app/domain/imports/book/book.ts'
import { openBook } from '#app/domain/imports/book/open.server.ts'

/** A file as it lies on the disk after its upload, while `use` works with it. */
export async function uploaded<T>(bytes: Uint8Array | string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zhigu-import-'))
  const path = join(folder, 'upload')
  writeFileSync(path, bytes)
  try {
    return await use(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The whole of a file: its sheets, and the lines of each. */
export const wholeBook = (bytes: Uint8Array | string, options?: { hidden?: boolean }) =>
  uploaded(bytes, async (path) => {
    const { book, batches } = await openBook(path, options)
    const lines: Line[][] = book.sheets.map(() => [])
    for await (const batch of batches) lines[batch.sheet]!.push(...batch.lines)
    return { book, lines } as { book: Book; lines: Line[][] }
  })
