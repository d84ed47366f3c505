import { type clusterOf, startCopy } from '#db/embedded/copy.server.ts'
import { firstAmiss } from './cluster-list.ts'
import { unequal } from './compared.ts'
import { chainOf, type Facts, readFacts } from './facts.server.ts'
import { clusterFolder, filesFolder, type Manifest } from './manifest.ts'
import { readArchive } from './reading.server.ts'
import { BackupRefused } from './refused.ts'
import { putPart } from './unpacked.server.ts'
import { placeOf } from './uploads.server.ts'

type Places = {
  /** Where the cluster goes, as `pg`. */
  home: string
  /** Where the uploaded files go, as `files`; they are only read where nothing is named. */
  files?: string
}

/** Unpacks an archive and holds every part against both lists, PostgreSQL's and ours. */
export async function unpack(archive: string, passphrase: string | undefined, { home, files }: Places) {
  let list = ''
  const manifest = await readArchive(archive, passphrase, async (name, content) => {
    if (name === `${clusterFolder}backup_manifest`) for await (const piece of content!) list += piece
    else if (name.startsWith(clusterFolder))
      await putPart(home, `pg/${name.slice(clusterFolder.length)}`, content)
    else if (files && name.startsWith(filesFolder)) await putPart(files, name, content)
    else if (content) for await (const _piece of content);
  })
  if (manifest.database === 'embedded') {
    const amiss = list ? firstAmiss(list, manifest.parts, clusterFolder) : 'backup_manifest'
    if (amiss) throw new BackupRefused('partDamaged', amiss)
  }
  return manifest
}

type Copy = Parameters<typeof startCopy>[0] & ReturnType<typeof clusterOf>

/** Starts the unpacked cluster and refuses one that is not as its manifest says. */
export async function tryCopy(cluster: Copy, manifest: Manifest): Promise<Facts> {
  const copy = await startCopy(cluster)
  try {
    const facts = await readFacts(copy.url)
    const amiss = unequal(manifest, facts, placeOf)
    if (amiss.length) throw new BackupRefused('notAsCounted', amiss.slice(0, 5).join(', '))
    if ((await chainOf(copy.url, manifest.audit.before)) !== 'whole') throw new BackupRefused('chainBroken')
    return facts
  } finally {
    await copy.stop()
  }
}
