/** What says whether the browser speaks https to us: the door's context. */
type Line = { https: boolean }

// Under https the `__Host-` name alone is read: it can be set by this host only, over https, for all its paths.
const nameOf = (plain: string, { https }: Line) => (https ? `__Host-${plain}` : plain)

export function readSessionCookie(cookies: string | undefined, line: Line): string | undefined {
  return readCookie(cookies, nameOf('zhigu', line))
}

/** The value of a secret cookie of this very name; a name is compared letter by letter. */
function readCookie(cookies: string | undefined, name: string) {
  return cookies?.match(new RegExp(`(?:^|;\\s*)${name}=([\\w-]{40,64})(?:;|$)`))?.[1]
}

export function sessionCookie(line: Line, secret: string, maxAge: number) {
  return secretCookie(nameOf('zhigu', line), line, secret, maxAge)
}

/** The browser an account has signed in from before; it opens nothing (see `known-devices.server.ts`). */
export const readDeviceCookie = (cookies: string | undefined, line: Line) =>
  readCookie(cookies, nameOf('zhigu-device', line))

export const deviceCookie = (line: Line, secret: string, days: number) =>
  secretCookie(nameOf('zhigu-device', line), line, secret, days * 24 * 3600)

const secretCookie = (name: string, { https }: Line, secret: string, maxAge: number) =>
  `${name}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${https ? '; Secure' : ''}`

export const endedSessionCookie = (line: Line) => sessionCookie(line, '', 0)

/** A preference the page may read: language or theme. Kept for a year. */
export function preferenceCookie({ https }: Line, name: 'locale' | 'theme', value: string) {
  return `${name}=${value}; Path=/; SameSite=Lax; Max-Age=31536000${https ? '; Secure' : ''}`
}
