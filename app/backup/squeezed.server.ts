import { Transform } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupRefused } from './refused.ts'

/** gzip's head without a time or a system: the one part its checksum leaves out, so that it is held against this. */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/** Squeezes what passes through: gzip, which any system opens. The first level: a base backup is mostly pages half empty. */
export const squeezing = () => [createGzip({ level: 1 }), onFirst(head.length, () => head)]

export const unsqueezing = () => [
  onFirst(head.length, (found) => {
    if (!found.equals(head)) throw new BackupRefused('damaged')
    return found
  }),
  createGunzip(),
]

/** Exchanges the first `bytes` bytes of what passes through. */
function onFirst(bytes: number, exchange: (first: Buffer) => Buffer) {
  let held: Buffer | undefined = Buffer.alloc(0)
  return new Transform({
    transform(piece: Buffer, _, done) {
      if (!held) return done(null, piece)
      held = Buffer.concat([held, piece])
      if (held.length < bytes) return done()
      const whole = held
      held = undefined
      try {
        done(null, Buffer.concat([exchange(whole.subarray(0, bytes)), whole.subarray(bytes)]))
      } catch (error) {
        done(error as Error)
      }
    },
    flush: (done) => done(held ? new BackupRefused('cut') : null),
  })
}
