import { Readable } from 'node:stream'
import { extract } from 'tar-stream'
import { baseBackup } from '#db/embedded/base-backup.server.ts'
import { clusterOf, startCopy, thrownAway } from '#db/embedded/copy.server.ts'
import { firstAmiss } from './cluster-list.ts'
import { type Chain, chainOf, type Facts, readFacts } from './facts.server.ts'
import { clusterFolder, type Head, type Parts } from './manifest.ts'
import { BackupRefused } from './refused.ts'
import type { Source } from './taking.server.ts'
import { inFolder, openPart, putPart } from './unpacked.server.ts'
import type { Add } from './writing.server.ts'

/** Copies the cluster into the archive and beside it, starts the copy, and answers what stands in it. */
export function addDatabase(
  add: Add,
  { url, dataDir }: Source,
  before: Head,
): Promise<{ facts: Facts; chain: Chain }> {
  const cluster = clusterOf(dataDir)
  return inFolder(cluster.home, async (home) => {
    const base = await baseBackup(url)
    try {
      const parts = await addCluster(add, base.tar, home)
      const list = base.list()
      await add.file(`${clusterFolder}backup_manifest`, list.length, Readable.from([list]))
      const amiss = firstAmiss(list.toString(), parts, '')
      if (amiss) throw new BackupRefused('partDamaged', amiss)
    } finally {
      await base.end()
    }
    const copy = await startCopy({ ...cluster, home, settings: thrownAway })
    try {
      const chain = await chainOf(copy.url, before)
      if (chain === 'behind') throw new BackupRefused('behind')
      return { facts: await readFacts(copy.url), chain }
    } finally {
      await copy.stop()
    }
  })
}

async function addCluster(add: Add, tar: Readable, home: string): Promise<Parts> {
  const parts: Parts = {}
  await putPart(home, 'pg', undefined)
  const entries = extract()
  tar.once('error', (error) => entries.destroy(error))
  tar.pipe(entries as never)
  for await (const entry of entries) {
    const name = entry.header.name.replace(/^\.\//, '').replace(/\/$/, '')
    if (entry.header.type === 'directory') {
      await putPart(home, `pg/${name}`, undefined)
      await add.folder(`${clusterFolder}${name}/`)
      entry.resume()
      continue
    }
    const bytes = entry.header.size ?? 0
    const beside = await openPart(home, `pg/${name}`)
    try {
      const sha256 = await add.file(`${clusterFolder}${name}`, bytes, entry as never, beside.write)
      parts[name] = { bytes, sha256 }
    } finally {
      await beside.close()
    }
  }
  return parts
}
