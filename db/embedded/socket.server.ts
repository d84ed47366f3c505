import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** What PostgreSQL calls its local socket. */
export const socketName = (port: number) => `.s.PGSQL.${port}`

/**
 * The folder for the server's local socket: `folder`, its own and closed to others; '' where there can be none, as under a
 * long name (a socket's path has room for a hundred bytes or so) or on some shared disks.
 */
export async function socketFolder(folder: string): Promise<string> {
  const isWritten = Buffer.byteLength(join(folder, socketName(65_535))) <= 100 && !/[,"]/.test(folder)
  return isWritten && process.platform !== 'win32' && (await canListen(join(folder, '.s.tried')))
    ? folder
    : ''
}

function canListen(path: string) {
  // One that was killed in between may have left it.
  rmSync(path, { force: true })
  return new Promise<boolean>((done) => {
    const tried = createServer()
      .once('error', () => done(false))
      .listen(path, () => tried.close(() => done(true)))
  })
}
