import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Why the embedded server cannot serve here: one line for whoever started the program. */
export class EmbeddedRefusal extends Error {}

/** Another program owns this database. */
export class EmbeddedInUse extends EmbeddedRefusal {}

/** The user PostgreSQL runs as. It refuses to run as root, so root hands it to the unprivileged "nobody". */
export type ServerUser = { uid?: number; gid?: number }

export function serverUser(): ServerUser {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
}

/**
 * The folder that holds the cluster: `folder` itself, or, where the server's user cannot enter it, a folder of ours
 * that it can, named by a pointer file in `folder`.
 */
export function findHome(folder: string, user: ServerUser): string {
  const asked = resolve(folder)
  mkdirSync(asked, { recursive: true, mode: user.uid === undefined ? 0o700 : 0o711 })
  const pointer = join(asked, 'embedded-home')
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim()
  if (user.uid !== undefined && readdirSync(asked).length === 0) chmodSync(asked, 0o711)
  if (canEnter(asked, user)) return asked
  const home = elsewhere(createHash('sha256').update(realpathSync(asked)).digest('hex').slice(0, 16))
  writeFileSync(pointer, `${home}\n`, { mode: 0o600 })
  return home
}

// /tmp may be emptied at a reboot, so it comes last.
function elsewhere(name: string): string {
  for (const base of ['/var/lib/zhigu', '/var/tmp/zhigu', join(tmpdir(), 'zhigu')]) {
    const home = join(base, name)
    try {
      mkdirSync(home, { recursive: true, mode: 0o711 })
      for (const made of [base, home]) {
        if (statSync(made).uid !== process.getuid?.()) throw new Error('made by someone else')
        chmodSync(made, 0o711)
      }
      return home
    } catch {}
  }
  throw new EmbeddedRefusal(
    'No folder for the embedded database that its user may enter: set DATA_DIR to one.',
  )
}

/** True when `user` may pass through every folder down to `path`. */
export function canEnter(path: string, { uid, gid }: ServerUser): boolean {
  if (uid === undefined) return true
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (at === dirname(at)) return true
  }
}
