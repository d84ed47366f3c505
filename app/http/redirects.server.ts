import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'

/** `to` if it is a path of ours, else `fallback` (reliability.md R20): one slash, no control characters, same origin. */
export function ownPath(to: string | null | undefined, fallback = at.start()): string {
  if (!to || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(to)) return fallback
  const here = new URL('http://here.invalid')
  const url = URL.canParse(to, here) ? new URL(to, here) : undefined
  // `/.//elsewhere` is a path of ours until its dots are resolved; what is answered would name another host.
  const isOurs = url?.origin === here.origin && !url.pathname.startsWith('//')
  return isOurs ? url.pathname + url.search : fallback
}

export const redirectTo = (to: string | null | undefined, init?: ResponseInit) => redirect(ownPath(to), init)
