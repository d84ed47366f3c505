/** The session cookie: `__Host-` and Secure under https, a plain name on this machine. */
const names = { https: '__Host-zhigu', http: 'zhigu' } as const

export function readSessionCookie(cookies: string | undefined): string | undefined {
  return cookies?.match(/(?:^|;\s*)(?:__Host-)?zhigu=([\w-]{40,64})(?:;|$)/)?.[1]
}

const isHttps = (request: Request) =>
  new URL(request.url).protocol === 'https:' || process.env.PUBLIC_ORIGIN?.startsWith('https:')

export function sessionCookie(request: Request, secret: string, maxAge: number) {
  const https = isHttps(request)
  return `${https ? names.https : names.http}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${https ? '; Secure' : ''}`
}

export const endedSessionCookie = (request: Request) => sessionCookie(request, '', 0)

/** A preference the page may read: language or theme. Kept for a year. */
export function preferenceCookie(request: Request, name: 'locale' | 'theme', value: string) {
  return `${name}=${value}; Path=/; SameSite=Lax; Max-Age=31536000${isHttps(request) ? '; Secure' : ''}`
}
