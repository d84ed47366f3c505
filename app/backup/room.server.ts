import { statfs } from 'node:fs/promises'

/** Bytes of a folder's disk: what is free to us, and all of it. */
export type Room = { free: number; total: number }
export type RoomOf = (folder: string) => Promise<Room>

export const roomOf: RoomOf = async (folder) => {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { free: bavail * bsize, total: blocks * bsize }
}

const full = /^(?:ENOSPC|EDQUOT|EROFS)$/

/** Whether this error says that the disk is full: ours, or the database's. */
export function isFull(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && (full.test(code) || code === '53100')) || (!!cause && isFull(cause))
}

/** Bytes as people read them: 12.3 GB. */
export function sized(bytes: number): string {
  const [unit, name] = bytes >= 1e9 ? [1e9, 'GB'] : [1e6, 'MB']
  return `${(bytes / unit).toFixed(bytes / unit >= 100 ? 0 : 1)} ${name}`
}
