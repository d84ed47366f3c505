import type { HandedOver } from '#app/domain/sheets/file-for.server.ts'

/** A file to keep: nothing on the way may store it. */
export const handedOver = ({ body, size, type, name }: HandedOver) =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
