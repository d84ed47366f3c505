import { crc32, deflateRawSync } from 'node:zlib'

export type ArchivePart = {
  name: string
  data: Buffer | string
  /** What its headers say instead of the truth. */
  says?: { size?: number; packed?: number; crc?: number; flags?: number; method?: number }
  stored?: boolean
}

/** A zip archive of these parts, also of such as no program would write. */
export function archiveOf(parts: ArchivePart[], { count = parts.length, comment = '' } = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, says = {}, stored = false } of parts) {
    const plain = Buffer.from(data)
    const packed = stored ? plain : deflateRawSync(plain)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(says.flags ?? 0x0800, 2)
    fields.writeUInt16LE(says.method ?? (stored ? 0 : 8), 4)
    fields.writeUInt32LE(says.crc ?? crc32(plain), 10)
    fields.writeUInt32LE(says.packed ?? packed.length, 14)
    fields.writeUInt32LE(says.size ?? plain.length, 18)
    const title = Buffer.from(name)
    fields.writeUInt16LE(title.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, title]))
    bodies.push(body)
    at += body.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment)])
}
