import type { Refusal } from '#app/domain/refusal.ts'
import { WrongMethod } from './api.server.ts'
import type { DoorContext } from './load-context.ts'
import { readAcceptedLocale } from './locale.ts'
import { word } from './wording.ts'

type Args = { request: Request; context: unknown }

/** A refusal for programs: problem+json with the same code, fields and facts a page would show. */
export function problem(refusal: Refusal, { request, context }: Args): Response {
  const said = word(refusal, readAcceptedLocale(request))
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  if (refusal instanceof WrongMethod) headers.set('Allow', refusal.allowed.join(', '))
  if (refusal.kind === 'unauthorized') headers.set('WWW-Authenticate', 'Bearer')
  const body = {
    ...{
      type: `urn:zhigu:refusal:${refusal.code}`,
      title: said.message,
      status: refusal.status,
      code: refusal.code,
    },
    ...{
      fields: said.fields,
      detail: Object.values(said.fieldMessages).join('; ') || undefined,
      facts: said.facts,
    },
    instance: (context as DoorContext).requestId,
  }
  return new Response(JSON.stringify(body), { status: refusal.status, headers })
}
