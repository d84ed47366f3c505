import { redirect } from '@remix-run/node'
import { at, idShape } from '#app/addresses.ts'
import type { Refusal } from '#app/domain/refusal.ts'

/** Where the id of what was merged away stands in an address, by the refusal that says so. */
const idAt: Record<string, RegExp> = Object.fromEntries(
  ['enterprises', 'associations', 'contacts'].map((word) => [
    `${word}.merged`,
    new RegExp(`(/${word}/)${idShape}(?=/|$)`),
  ]),
)

/**
 * Where whoever asks for a record that was merged away is led: the same address, of the record it is now. Null where a
 * refusal means something else, or something was to be changed.
 */
export function ledOn(request: Request, { code, facts }: Refusal): string | null {
  const { mergedInto } = facts
  if (typeof mergedInto !== 'string' || (request.method !== 'GET' && request.method !== 'HEAD')) return null
  const { pathname, search } = new URL(request.url)
  // The framework asks for a page's data beside the page.
  const here = pathname.replace(/\.data$/, '')
  const there = idAt[code] ? here.replace(idAt[code], `$1${mergedInto}`) : here
  return there === here ? null : there + search
}

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
