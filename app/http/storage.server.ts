import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { driverError } from '#db/errors.server.ts'

const full = /^(?:ENOSPC|EDQUOT|EROFS)$/
/** So long the database counts as full after it said so, in milliseconds. */
const remembered = 30_000
let lastFull = Number.NEGATIVE_INFINITY

/** Whether this error says that a disk is full: ours, or the database's. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  const isFull = (typeof code === 'string' && full.test(code)) || driverError(error)?.code === '53100'
  if (isFull) lastFull = performance.now()
  return isFull
}

/** Whether something could be kept now: a small file can be written, and no disk was full a moment ago. */
export async function canWrite(): Promise<boolean> {
  if (performance.now() - lastFull < remembered) return false
  const folder = process.env.DATA_DIR || '.data'
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'writable'), Buffer.alloc(64 * 1024, 1), { flush: true })
    return true
  } catch (error) {
    return !full.test(String((error as NodeJS.ErrnoException).code))
  }
}
