import type { EventEmitter } from 'node:events'
import { pipeline } from 'node:stream/promises'

/**
 * Lets bytes flow through these streams and tells the first fault. Another stream may find the same archive at fault a
 * moment after `pipeline` has told and left: that would end the process, and is nothing new.
 */
export function flow(streams: readonly EventEmitter[]): Promise<void> {
  for (const stream of streams) stream.on('error', () => {})
  return pipeline(streams as never)
}
