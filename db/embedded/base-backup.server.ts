import { PassThrough, type Readable } from 'node:stream'
import postgres from 'postgres'

/** A base backup on its way: the cluster's files as one tar, and PostgreSQL's own list of them, once all were read. */
export type BaseBackup = { tar: Readable; list: () => Buffer; end: () => Promise<void> }

/**
 * Asks the server at `ownerUrl` for a base backup with the WAL it needs. A temporary slot holds that WAL for as long as the
 * connection lives, however much is written meanwhile. `tar` fails when the server broke off: what was cut never looks whole.
 */
export async function baseBackup(ownerUrl: string): Promise<BaseBackup> {
  const sql = postgres(ownerUrl, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'zhigu backup', ...replication },
  })
  const end = () => sql.end({ timeout: 1 })
  try {
    await sql.unsafe(`CREATE_REPLICATION_SLOT zhigu_backup_${process.pid} TEMPORARY PHYSICAL (RESERVE_WAL)`)
    const told = await sql
      .unsafe(
        "BASE_BACKUP (LABEL 'zhigu', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')",
      )
      .readable()
    return { ...unpacked(told), end }
  } catch (error) {
    await end()
    throw error
  }
}

/** Not among the driver's types: it makes the connection one for replication. */
const replication = { replication: 'true' } as object

// A message is one piece of the stream: its first byte says whether an archive begins (n), goes on (d), whether the list of
// files begins (m), or how far it is (p). Only a listener for `data` gets them one by one; reading would join them.
function unpacked(told: Readable) {
  const tar = new PassThrough({ highWaterMark: 1024 * 1024 })
  const list: Buffer[] = []
  let part: 'tar' | 'list' = 'tar'
  told.on('data', (message: Buffer) => {
    const kind = String.fromCharCode(message[0] ?? 0)
    const piece = message.subarray(1)
    if (kind === 'm') part = 'list'
    else if (kind === 'd' && part === 'list') list.push(Buffer.from(piece))
    else if (kind === 'd') {
      if (!tar.write(Buffer.from(piece))) {
        told.pause()
        tar.once('drain', () => told.resume())
      }
    } else if (kind !== 'n' && kind !== 'p') tar.destroy(new Error(`unknown message ${kind}`))
  })
  told.once('end', () => (list.length ? tar.end() : tar.destroy(new Error('the base backup was cut'))))
  told.once('error', (error) => tar.destroy(error))
  told.once('close', () => told.readableEnded || tar.destroy(new Error('the base backup was cut')))
  return { tar, list: () => Buffer.concat(list) }
}
