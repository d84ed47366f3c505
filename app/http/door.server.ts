import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import type { Actor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { type Asker, transact } from '#app/domain/transact.server.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Db } from '#db/connect.server.ts'
import { database } from '#db/index.server.ts'
import { readSessionCookie } from './cookies.ts'
import { until } from './deadline.server.ts'
import type { DoorContext } from './load-context.ts'
import { readAcceptedLocale, readLocale } from './locale.ts'
import { ledOn, redirectTo } from './redirects.server.ts'
import { headersOf, refusalOf, unexpected } from './refusals.server.ts'
import { unsentOf } from './unsent.server.ts'
import { word } from './wording.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
export type Visitor = {
  request: Request
  url: URL
  params: Args['params']
  door: DoorContext
}

const nobody: Actor = { id: '', name: '', nameEn: '', roles: [], teamIds: [], ledTeamIds: [], patchIds: [] }

/**
 * A loader or action open to anyone; its context has no actor. Every other one is `signedIn` or `bearer`.
 * What asks the database nothing says `asks: 'nothing'`, and no transaction is opened for it; what is harmless under
 * whatever address the page was opened says `anywhere`.
 */
export function anyone<T>(
  handle: (ctx: Context, visitor: Visitor) => Promise<T>,
  { asks, anywhere = false }: { asks?: 'nothing'; anywhere?: boolean } = {},
) {
  return (args: Args): Promise<T> => {
    // The page's frame hangs on what needs no database: it is drawn while that is away.
    if (asks === 'nothing' && isRead(args))
      return handle(contextOf(args, nobody, 'page', database().db), visitorOf(args))
    return answer(args, () => {
      if (!anywhere) ensureHere(args)
      return asks === 'nothing'
        ? handle(contextOf(args, nobody, 'page', database().db), visitorOf(args))
        : inside(args, nobody, 'page', handle)
    })
  }
}

/** For a route that draws nothing: its refusals go out as JSON with their status, which Remix drops there otherwise. */
export const inJson = { inJson: true } as const

/** A loader or action for signed-in people. Loaders run in parallel, so a parent route protects nothing. */
export function signedIn<T>(
  handle: (ctx: Context, visitor: Visitor) => Promise<T>,
  { inJson = false }: { inJson?: boolean } = {},
) {
  return (args: Args): Promise<T> => {
    const actor = actorOf(args)
    return answer(args, () => inside(args, known(actor), 'page', handle), inJson)
  }
}

/** What is left to do once everything that was sent is read and checked: the part inside the transaction. */
export type Work<T> = (ctx: Context) => Promise<T>

/** An action for signed-in people that reads what was sent before any connection is taken (see `act`). */
export function acting<T>(
  read: (asker: Asker, visitor: Visitor) => Promise<Work<T>>,
  { inJson = false }: { inJson?: boolean } = {},
) {
  return (args: Args): Promise<T> => {
    const actor = actorOf(args)
    return answer(args, () => afterReading(args, known(actor), 'page', read), inJson)
  }
}

/**
 * A door for programs, which words its refusals itself: the API, where a bearer token names the actor and cookies count for
 * nothing, and the browser's own calls, where the session does.
 */
export function forPrograms(
  read: (asker: Asker, visitor: Visitor) => Promise<Work<Response>>,
  refuse: (refusal: Refusal, args: Args) => Response,
  via: 'page' | 'api',
) {
  return async (args: Args): Promise<Response> => {
    const { actor, refusal, mustChangePassword, signal } = args.context as DoorContext
    try {
      if (refusal?.kind === 'unavailable') throw refusal
      if (!actor) throw new Refusal('unauthorized', via === 'api' ? 'door.token' : 'door.signedOut')
      if (refusal) throw refusal
      if (via === 'page' && mustChangePassword) throw new Refusal('forbidden', 'door.passwordFirst')
      return await until(signal, afterReading(args, actor, via, read))
    } catch (error) {
      if (error instanceof Response) return error
      const refusal = refused(error, args)
      const there = ledOn(args.request, refusal)
      return there ? redirectTo(there, { status: 302 }) : refuse(refusal, args)
    }
  }
}

// Undefined when the database cannot say who asks; whoever is nobody is led to the sign-in page, away from what was asked.
function actorOf(args: Args): Actor | undefined {
  const { actor, mustChangePassword, byScripts, refusal, https } = args.context as DoorContext
  if (refusal?.kind === 'unavailable') return undefined
  const { pathname, search } = new URL(args.request.url)
  // What was typed stays on the page; leaving it would be a surprise.
  if (!actor && byScripts && !isRead(args)) return undefined
  if (!actor) {
    // Whoever was here before is told why the sign-in stands there again.
    const isOver = byScripts || readSessionCookie(args.request.headers.get('Cookie') ?? undefined, { https })
    throw redirect(at.signIn({ to: pathname.replace(/\.data$/, '') + search, over: isOver ? 1 : '' }))
  }
  if (mustChangePassword && !pathname.startsWith(at.me.account()) && !pathname.startsWith(at.signOut()))
    throw redirect(at.me.password())
  return actor
}

function known(actor: Actor | undefined): Actor {
  if (!actor) throw new Refusal('unauthorized', 'door.signedOut')
  return actor
}

// What changes something runs in one short transaction. What only reads asks the pool: each statement sees one moment
// either way, and three round trips fewer are half of a list's.
function inside<T>(
  args: Args,
  actor: Actor,
  via: 'page' | 'api',
  handle: (ctx: Context, visitor: Visitor) => Promise<T>,
) {
  const visitor = visitorOf(args)
  return carryOut(args, actor, via, (ctx) => handle(ctx, visitor))
}

async function afterReading<T>(
  args: Args,
  actor: Actor,
  via: 'page' | 'api',
  read: (asker: Asker, visitor: Visitor) => Promise<Work<T>>,
) {
  return carryOut(args, actor, via, await read(askerOf(args, actor, via), visitorOf(args)))
}

function carryOut<T>(args: Args, actor: Actor, via: 'page' | 'api', work: Work<T>): Promise<T> {
  const db = database().within((args.context as DoorContext).signal)
  if (isRead(args)) return work(contextOf(args, actor, via, db))
  return transact(db, askerOf(args, actor, via), work, (error) => logBug(error, args))
}

/** Refuses what a page of ours sends from another address than the one we answer as, and names that. */
function ensureHere(args: Args) {
  const { elsewhere } = args.context as DoorContext
  if (elsewhere && !isRead(args)) throw new Refusal('forbidden', 'door.elsewhere', {}, { address: elsewhere })
}

const isRead = ({ request }: Args) => request.method === 'GET' || request.method === 'HEAD'

function askerOf(args: Args, actor: Actor, via: 'page' | 'api'): Asker {
  const { now, requestId, ip } = args.context as DoorContext
  const locale = via === 'api' ? readAcceptedLocale(args.request) : readLocale(args.request)
  return { actor, now, locale, origin: { via, requestId, ip } }
}

// Without a transaction nothing is put off: each statement stands by itself.
function contextOf(args: Args, actor: Actor, via: 'page' | 'api', db: Db): Context {
  return {
    ...askerOf(args, actor, via),
    db,
    beforeCommit: (work) => work(db),
    afterCommit: (work) => void work(),
  }
}

function visitorOf({ request, params, context }: Args): Visitor {
  return { request, url: new URL(request.url), params, door: context as DoorContext }
}

/** Turns a refusal into its answer: shown in the form after a submit, by the error boundary on a page load. */
async function answer<T>(args: Args, handle: () => Promise<T>, inJson = false): Promise<T> {
  const { signal, refusal } = args.context as DoorContext
  try {
    if (refusal) throw refusal
    return await until(signal, handle())
  } catch (error) {
    if (error instanceof Response) throw error
    const refusal = refused(error, args)
    const there = ledOn(args.request, refusal)
    if (there) throw redirectTo(there, { status: 302 })
    const said = { refusal: word(refusal, readLocale(args.request)) }
    const how = { status: refusal.status, headers: headersOf(refusal) }
    if (inJson) return Response.json(said, how) as T
    const door = args.context as DoorContext
    if (isRead(args)) throw data({ ...said, unsent: door.unsent }, how)
    if (refusal.status === 503) door.unsent = await unsentOf(args.request, door)
    const reply = data(said, how)
    return reply as T // Read only through useRefusal, so T stays the handler's own type.
  }
}

/** The refusal an error means. What nobody expected is our fault: it is logged, and its number told. */
function refused(error: unknown, args: Args): Refusal {
  const known = refusalOf(error)
  if (!known) logBug(error, args)
  else if (!(error instanceof Refusal))
    log.warn({ ...whose(args), code: known.code, ...faultOf(error) }, 'refused')
  return known ?? unexpected((args.context as DoorContext).requestId)
}

function logBug(error: unknown, args: Args) {
  log.error({ ...whose(args), ...faultOf(error) }, 'unexpected')
}

function whose({ context }: Args) {
  const { requestId, actor } = context as DoorContext
  return { requestId, actorId: actor?.id }
}
