import { rmSync } from 'node:fs'

/** Removes a folder whose server has just been stopped: one of its processes may still be writing a last file. */
export const clear = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
