import type { Refusal } from '#app/domain/refusal.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { WrongMethod } from './api.server.ts'
import type { DoorContext } from './load-context.ts'
import { readAcceptedLocale } from './locale.ts'
import { headersOf } from './refusals.server.ts'
import { word } from './wording.ts'

type Args = { request: Request; context: unknown }

/** A refusal for programs: problem+json with the same code, fields and facts a page would show. */
export function problem(refusal: Refusal, { request, context }: Args, locale = readAcceptedLocale(request)) {
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headersOf(refusal),
  })
  if (refusal instanceof WrongMethod) headers.set('Allow', refusal.allowed.join(', '))
  if (refusal.kind === 'unauthorized') headers.set('WWW-Authenticate', 'Bearer')
  const body = problemOf(refusal, locale, (context as DoorContext).requestId)
  return new Response(JSON.stringify(body), { status: refusal.status, headers })
}

/** The body of problem+json (RFC 9457). */
export function problemOf(refusal: Refusal, locale: Locale, instance: string) {
  const { message, fields, fieldMessages, facts } = word(refusal, locale)
  const { code, status } = refusal
  const detail = Object.values(fieldMessages).join('; ') || undefined
  return { type: `urn:zhigu:refusal:${code}`, title: message, status, code, fields, detail, facts, instance }
}
