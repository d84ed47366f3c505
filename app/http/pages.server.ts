import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { locales } from '#app/i18n/messages.ts'
import { inLanguage } from './in-language.server.ts'
import type { DoorContext } from './load-context.ts'
import { readLocale } from './locale.ts'
import { respond } from './respond.server.ts'
import { webRequest } from './web-request.server.ts'

type Routes = ServerBuild['routes']

/**
 * Answers pages and their data. Remix ranks all addresses of a build anew for every request, several times; so each
 * first segment of an address (`/enterprises…`) at each depth has a handler of its own that knows only the routes it can
 * lead to, in the reader's language.
 */
export function pages(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  if (typeof build === 'function') return handlerOf(build)
  const words = new Set(Object.values(build.routes).map(({ id }) => firstWord(build.routes, id)))
  const spoken = Object.fromEntries(locales.map((locale) => [locale, inLanguage(build, locale)]))
  const handlers = new Map<string, RequestHandler>()
  return (request, response, next) => {
    const [first = '', ...rest] = request.path
      .replace(/\.data$/, '')
      .split('/')
      .filter(Boolean)
    const word = decodeURIComponent(first).toLowerCase()
    const isKnown = words.has(word) && rest.length < deepest
    const locale = readLocale({ headers: { get: (name) => request.get(name) ?? null } })
    const key = isKnown ? `${locale} ${word} ${rest.length}` : locale
    const own = spoken[locale]!
    const handler = handlers.get(key) ?? handlerOf(isKnown ? cut(own, word, rest.length + 1) : cut(own))
    handlers.set(key, handler)
    return handler(request, response, next)
  }
}

function handlerOf(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  const handle = createRequestHandler(build, process.env.NODE_ENV)
  return async (request, response, next) => {
    try {
      const answer = await handle(webRequest(request, response), response.locals as DoorContext)
      if (!response.headersSent) await respond(response, answer)
    } catch (error) {
      next(error)
    }
  }
}

/** Segments of the longest address; a longer one is nobody's. */
const deepest = 8

/** The build with the routes below `word` of so many segments, and those that fit any address. */
function cut(build: ServerBuild, word?: string, depth?: number): ServerBuild {
  const { routes, assets } = build
  const wanted = new Set(
    Object.keys(routes)
      .filter((id) => {
        const first = firstWord(routes, id)
        return first === undefined || (first === word && fits(routes, id, depth))
      })
      .flatMap((id) => lineOf(routes, id)),
  )
  const only = <R>(all: Record<string, R>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => wanted.has(id)))
  return { ...build, routes: only(routes), assets: { ...assets, routes: only(assets.routes) } }
}

/** The first segment of a route's address when it is a plain word; a pathless, open or first route has none. */
function firstWord(routes: Routes, id: string): string | undefined {
  const [first] = segmentsOf(routes, id)
  return first && !/[:*?]/.test(first) ? first.toLowerCase() : undefined
}

/** An address of `depth` segments can be this route's own: one is left out, or any number stands for a star. */
function fits(routes: Routes, id: string, depth: number | undefined) {
  const segments = segmentsOf(routes, id)
  return segments.length === depth || segments.some((one) => /[*?]/.test(one))
}

const segmentsOf = (routes: Routes, id: string) =>
  lineOf(routes, id).flatMap((one) => (routes[one]?.path ?? '').split('/').filter(Boolean))

/** A route's ancestors and itself, the root first. */
function lineOf(routes: Routes, id: string): string[] {
  const { parentId } = routes[id] ?? {}
  return parentId ? [...lineOf(routes, parentId), id] : [id]
}
