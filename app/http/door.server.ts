import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import type { Actor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { type Asker, transact } from '#app/domain/transact.server.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Db } from '#db/connect.server.ts'
import { database } from '#db/index.server.ts'
import type { DoorContext } from './load-context.ts'
import { readLocale } from './locale.ts'
import { refusalOf } from './refusals.server.ts'
import { word } from './wording.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
export type Visitor = {
  request: Request
  url: URL
  params: Args['params']
  door: DoorContext
}

const nobody: Actor = { id: '', name: '', roles: [], teamIds: [], ledTeamIds: [], patchIds: [] }

/**
 * A loader or action open to anyone; its context has no actor. Every other one is `signedIn` or `bearer`.
 * What asks the database nothing says `asks: 'nothing'`, and no transaction is opened for it; what is harmless under
 * whatever address the page was opened says `anywhere`.
 */
export function anyone<T>(
  handle: (ctx: Context, visitor: Visitor) => Promise<T>,
  { asks, anywhere = false }: { asks?: 'nothing'; anywhere?: boolean } = {},
) {
  return (args: Args): Promise<T> =>
    answer(args, () => {
      if (!anywhere) ensureHere(args)
      return asks === 'nothing'
        ? handle(contextOf(args, nobody, 'page', database().db), visitorOf(args))
        : inside(args, nobody, 'page', handle)
    })
}

/** For a route that draws nothing: its refusals go out as JSON with their status, which Remix drops there otherwise. */
export const inJson = { inJson: true } as const

/** A loader or action for signed-in people. Loaders run in parallel, so a parent route protects nothing. */
export function signedIn<T>(
  handle: (ctx: Context, visitor: Visitor) => Promise<T>,
  { inJson = false }: { inJson?: boolean } = {},
) {
  return (args: Args): Promise<T> => {
    const { actor, mustChangePassword, byScripts } = args.context as DoorContext
    const { pathname, search } = new URL(args.request.url)
    // What was typed stays on the page; leaving it would be a surprise.
    if (!actor && byScripts && !isRead(args))
      return answer(args, () => Promise.reject(new Refusal('unauthorized', 'door.signedOut')), inJson)
    if (!actor) throw redirect(at.signIn({ to: pathname.replace(/\.data$/, '') + search }))
    if (mustChangePassword && !pathname.startsWith(at.me.account()) && !pathname.startsWith(at.signOut()))
      throw redirect(at.me.password())
    return answer(args, () => inside(args, actor, 'page', handle), inJson)
  }
}

/** A resource of the API: a bearer token names the actor; cookies count for nothing. Words its refusals itself. */
export function bearer(
  handle: (ctx: Context, visitor: Visitor) => Promise<Response>,
  refuse: (refusal: Refusal, args: Args) => Response,
) {
  return async (args: Args): Promise<Response> => {
    const { actor } = args.context as DoorContext
    try {
      if (!actor) throw new Refusal('unauthorized', 'door.token')
      return await inside(args, actor, 'api', handle)
    } catch (error) {
      if (error instanceof Response) return error
      return refuse(refusalOf(error) ?? bug(error, args), args)
    }
  }
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
  if (isRead(args)) return handle(contextOf(args, actor, via, database().db), visitor)
  const work = (ctx: Context) => handle(ctx, visitor)
  return transact(database().db, askerOf(args, actor, via), work, (error) => logBug(error, args))
}

/** Refuses what a page of ours sends from another address than the one we answer as, and names that. */
function ensureHere(args: Args) {
  const { elsewhere } = args.context as DoorContext
  if (elsewhere && !isRead(args)) throw new Refusal('forbidden', 'door.elsewhere', {}, { address: elsewhere })
}

const isRead = ({ request }: Args) => request.method === 'GET' || request.method === 'HEAD'

function askerOf(args: Args, actor: Actor, via: 'page' | 'api'): Asker {
  const { now, requestId, ip } = args.context as DoorContext
  return { actor, now, origin: { via, requestId, ip } }
}

// Without a transaction nothing is put off: each statement stands by itself.
function contextOf(args: Args, actor: Actor, via: 'page' | 'api', db: Db): Context {
  return {
    ...askerOf(args, actor, via),
    db,
    beforeCommit: (work) => work(),
    afterCommit: (work) => void work(),
  }
}

function visitorOf({ request, params, context }: Args): Visitor {
  return { request, url: new URL(request.url), params, door: context as DoorContext }
}

/** Turns a refusal into its answer: shown in the form after a submit, by the error boundary on a page load. */
async function answer<T>(args: Args, handle: () => Promise<T>, inJson = false): Promise<T> {
  try {
    return await handle()
  } catch (error) {
    if (error instanceof Response) throw error
    const refusal = refusalOf(error) ?? bug(error, args)
    const said = { refusal: word(refusal, readLocale(args.request)) }
    if (inJson) return Response.json(said, { status: refusal.status }) as T
    const reply = data(said, { status: refusal.status })
    if (isRead(args)) throw reply
    return reply as T // Read only through useRefusal, so T stays the handler's own type.
  }
}

/** What nobody expected: people and programs are told its number and that it is our fault. */
function bug(error: unknown, args: Args): Refusal {
  logBug(error, args)
  const { requestId } = args.context as DoorContext
  return Object.assign(new Refusal('unavailable', 'door.unexpected', {}, { requestId }), { status: 500 })
}

function logBug(error: unknown, args: Args) {
  const { requestId, actor } = args.context as DoorContext
  log.error({ requestId, actorId: actor?.id, ...faultOf(error) }, 'unexpected')
}
