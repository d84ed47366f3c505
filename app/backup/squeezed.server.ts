import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupRefused } from './refused.ts'

/*
 * gzip, which any system opens, and behind it a second, empty member (RFC 1952 allows several) with the SHA-256 of all bytes
 * before it as its comment: gzip's own checksum leaves out its head and the bits between its last block and its end.
 */
const memberHead = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 255])
const memberEnd = Buffer.from([0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
const memberOf = (sha256: string) => Buffer.concat([memberHead, Buffer.from(sha256, 'latin1'), memberEnd])
const memberBytes = memberHead.length + 64 + memberEnd.length

/** Squeezes what passes through. The first level: a base backup is mostly pages half empty. */
export const squeezing = () => [createGzip({ level: 1 }), signed()]

export const unsqueezing = () => [compared(), createGunzip()]

function signed() {
  const hash = createHash('sha256')
  return new Transform({
    transform: (piece: Buffer, _, done) => {
      hash.update(piece)
      done(null, piece)
    },
    flush: (done) => done(null, memberOf(hash.digest('hex'))),
  })
}

/** Passes on all but the last member, and fails at the end unless that is the one of what was passed on. */
function compared() {
  const hash = createHash('sha256')
  let held: Buffer = Buffer.alloc(0)
  return new Transform({
    transform(piece: Buffer, _, done) {
      held = Buffer.concat([held, piece])
      const passed = held.subarray(0, Math.max(0, held.length - memberBytes))
      held = held.subarray(passed.length)
      hash.update(passed)
      done(null, passed.length ? passed : undefined)
    },
    flush(done) {
      if (!held.subarray(0, memberHead.length).equals(memberHead)) done(new BackupRefused('cut'))
      else done(held.equals(memberOf(hash.digest('hex'))) ? null : new BackupRefused('damaged'))
    },
  })
}
