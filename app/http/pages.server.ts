import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { DoorContext } from './load-context.ts'

type Routes = ServerBuild['routes']

/**
 * Answers pages and their data. Remix ranks all addresses of a build anew for every request, several times; so each
 * first segment of an address (`/enterprises…`) has a handler of its own that knows only the routes it can lead to.
 */
export function pages(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  if (typeof build === 'function') return handlerOf(build)
  const words = new Set(Object.values(build.routes).map(({ id }) => firstWord(build.routes, id)))
  const handlers = new Map<string | undefined, RequestHandler>()
  return (request, response, next) => {
    const word = decodeURIComponent(request.path.split('/', 2)[1] ?? '')
      .replace(/\.data$/, '')
      .toLowerCase()
    const key = words.has(word) ? word : undefined
    const handler = handlers.get(key) ?? handlerOf(cut(build, key))
    handlers.set(key, handler)
    return handler(request, response, next)
  }
}

const handlerOf = (build: ServerBuild | (() => Promise<ServerBuild>)) =>
  createRequestHandler({
    build,
    mode: process.env.NODE_ENV,
    getLoadContext: (_, response) => response.locals as DoorContext,
  })

/** The build with the routes below `word` and those that fit any address. */
function cut(build: ServerBuild, word: string | undefined): ServerBuild {
  const { routes, assets } = build
  const wanted = new Set(
    Object.keys(routes)
      .filter((id) => [undefined, word].includes(firstWord(routes, id)))
      .flatMap((id) => lineOf(routes, id)),
  )
  const only = <R>(all: Record<string, R>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => wanted.has(id)))
  return { ...build, routes: only(routes), assets: { ...assets, routes: only(assets.routes) } }
}

/** The first segment of a route's address when it is a plain word; a pathless, open or first route has none. */
function firstWord(routes: Routes, id: string): string | undefined {
  const path = lineOf(routes, id)
    .map((one) => routes[one]?.path ?? '')
    .join('/')
  const first = path.split('/').find(Boolean)
  return first && !/[:*?]/.test(first) ? first.toLowerCase() : undefined
}

/** A route's ancestors and itself, the root first. */
function lineOf(routes: Routes, id: string): string[] {
  const { parentId } = routes[id] ?? {}
  return parentId ? [...lineOf(routes, parentId), id] : [id]
}
