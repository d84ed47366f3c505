/** How PostgreSQL's own tool keeps the database at `url` beside the archive of its files; without the password. */
export function dumpCommand(url: string, archive: string): string {
  const { hostname, port, username, pathname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? decodeURIComponent(hostname)
  const name = decodeURIComponent(pathname.slice(1)) || 'postgres'
  const words = ['pg_dump', '--format=custom', `--file=${archive.replace(/\.tar\.gz(\.sealed)?$/, '.dump')}`]
  const where = [`--host=${host}`, `--port=${port || 5432}`, `--username=${decodeURIComponent(username)}`]
  return [...words, ...where, `--dbname=${name}`].map(quoted).join(' ')
}

const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
