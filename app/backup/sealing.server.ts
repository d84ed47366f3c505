import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { BackupRefused } from './refused.ts'

/*
 * A sealed archive: a head (its name, the salt and scrypt's cost), then frames of 64 KiB, each AES-256-GCM with its number
 * and a mark of the last one as nonce and the head as associated data (the STREAM construction, as age does it). A frame that
 * was changed, moved or left out does not open, and a file that was cut has no last one.
 */
const magic = Buffer.from('zhigu sealed 1\n')
const saltBytes = 16
const headBytes = magic.length + saltBytes + 1
const frameBytes = 64 * 1024
const tagBytes = 16
/** 2^17 with r = 8 takes 128 MiB and a third of a second: OWASP's first choice for scrypt. */
const usualCost = 17
const dearest = 20

export const isSealed = (start: Buffer) => start.subarray(0, magic.length).equals(magic)

function keyOf(passphrase: string, salt: Buffer, cost: number): Promise<Buffer> {
  const limits = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 1024 + 64 * 1024 * 1024 }
  return new Promise((done, fail) =>
    scrypt(passphrase, salt, 32, limits, (error, key) => (error ? fail(error) : done(key))),
  )
}

function nonceOf(number: number, isLast: boolean) {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 3)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** Cuts what comes into frames of `bytes`, and knows the last one by its end alone: it may be shorter, or empty. */
abstract class Frames extends Transform {
  private rest: Buffer = Buffer.alloc(0)
  private number = 0
  protected abstract frame(piece: Buffer, number: number, isLast: boolean): void
  private readonly bytes: number

  constructor(bytes: number) {
    super()
    this.bytes = bytes
  }

  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback) {
    this.rest = this.rest.length ? Buffer.concat([this.rest, piece]) : piece
    this.cut(done, false)
  }

  override _flush(done: TransformCallback) {
    this.cut(done, true)
  }

  private cut(done: TransformCallback, isEnd: boolean) {
    try {
      while (this.rest.length > this.bytes) {
        this.frame(this.rest.subarray(0, this.bytes), this.number, false)
        this.number += 1
        this.rest = this.rest.subarray(this.bytes)
      }
      if (isEnd) this.frame(this.rest, this.number, true)
      done()
    } catch (error) {
      done(error as Error)
    }
  }
}

class Seal extends Frames {
  private readonly key: Buffer
  private readonly head: Buffer

  constructor(key: Buffer, head: Buffer) {
    super(frameBytes)
    this.key = key
    this.head = head
    this.push(head)
  }

  protected frame(piece: Buffer, number: number, isLast: boolean) {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(number, isLast)).setAAD(this.head)
    this.push(Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]))
  }
}

class Unseal extends Frames {
  private readonly key: Buffer
  private readonly head: Buffer

  constructor(key: Buffer, head: Buffer) {
    super(frameBytes + tagBytes)
    this.key = key
    this.head = head
  }

  protected frame(piece: Buffer, number: number, isLast: boolean) {
    if (piece.length < tagBytes) throw new BackupRefused('cut')
    const opened = this.open(piece, nonceOf(number, isLast))
    if (opened) return void this.push(opened)
    if (isLast && this.open(piece, nonceOf(number, false))) throw new BackupRefused('cut')
    throw new BackupRefused(number === 0 ? 'wrongPassphrase' : isLast ? 'cut' : 'damaged')
  }

  private open(piece: Buffer, nonce: Buffer) {
    try {
      const cipher = createDecipheriv('aes-256-gcm', this.key, nonce).setAAD(this.head)
      cipher.setAuthTag(piece.subarray(-tagBytes))
      return Buffer.concat([cipher.update(piece.subarray(0, -tagBytes)), cipher.final()])
    } catch {
      return undefined
    }
  }
}

/** Seals what passes through with this passphrase. */
export async function sealing(passphrase: string): Promise<Transform> {
  const head = Buffer.concat([magic, randomBytes(saltBytes), Buffer.from([usualCost])])
  return new Seal(await keyOf(passphrase, saltOf(head), usualCost), head)
}

/** Opens what passes through behind this head; the head's own bytes are not among it. */
export async function unsealing(passphrase: string, head: Buffer): Promise<Transform> {
  const cost = head[headBytes - 1]
  if (head.length < headBytes || !cost || cost > dearest) throw new BackupRefused('damaged')
  return new Unseal(await keyOf(passphrase, saltOf(head), cost), head.subarray(0, headBytes))
}

const saltOf = (head: Buffer) => head.subarray(magic.length, magic.length + saltBytes)

export { headBytes as sealedHeadBytes }
