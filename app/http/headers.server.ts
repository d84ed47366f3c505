import type { RequestHandler } from 'express'
import type { DoorContext } from './load-context.ts'

/** CSP by nonce and the headers that go with it. Style attributes are allowed: server markup carries variables in them. */
export function securityHeaders({
  mapbox,
  https,
  development,
}: {
  mapbox: boolean
  https: boolean
  development: boolean
}): RequestHandler {
  const elsewhere = mapbox ? ' https://api.mapbox.com https://events.mapbox.com' : ''
  return (_, response, next) => {
    const { nonce } = response.locals as DoorContext
    response.setHeader(
      'Content-Security-Policy',
      [
        "default-src 'self'",
        `script-src 'self' 'nonce-${nonce}'`,
        development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        `connect-src 'self'${elsewhere}${development ? ' ws:' : ''}`,
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
    )
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('Permissions-Policy', 'geolocation=(), microphone=(), payment=(), usb=()')
    if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    next()
  }
}
