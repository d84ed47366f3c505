import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import express, { type RequestHandler } from 'express'

const year = { immutable: true, maxAge: '1y', index: false, redirect: false } as const

/** Answers the files of the build: those under `assets`, named by a hash of what they hold, for a year; others for an hour. */
export function browserFiles(folder: string): express.Router {
  const hashed = express.static(`${folder}/assets`, {
    ...year,
    acceptRanges: false,
    etag: false,
    lastModified: false,
    setHeaders: sayLittle,
  })
  const plain = express.static(folder, {
    ...year,
    setHeaders: (response) => response.setHeader('Cache-Control', 'public, max-age=3600'),
  })
  return express
    .Router()
    .use('/assets', packed(`${folder}/assets`), hashed)
    .use(plain)
}

/** Scripts that the build packed already go out so to whoever can read them. */
function packed(folder: string): RequestHandler {
  const names = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `/${name.replaceAll('\\', '/')}`,
    ),
  )
  return (request, response, next) => {
    if (/\bgzip\b/.test(request.get('Accept-Encoding') ?? '') && names.has(`${request.url}.gz`)) {
      request.url += '.gz'
      response.setHeader('Content-Encoding', 'gzip')
      response.setHeader('Content-Type', 'application/javascript; charset=UTF-8')
      response.vary('Accept-Encoding')
    }
    next()
  }
}

/**
 * What is said of pages would be a tenth of their weight on a phone, and means nothing for a script or a style. A worker
 * alone keeps to what its own answer says.
 */
function sayLittle(response: { removeHeader: (name: string) => void }, path: string) {
  if (/worker/.test(basename(path))) return
  for (const name of pageHeaders) response.removeHeader(name)
}

const pageHeaders = [
  'X-Request-Id',
  'Content-Security-Policy',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
]
