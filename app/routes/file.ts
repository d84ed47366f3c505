import { getFile } from '#app/domain/files/queries.server.ts'
import { readBytes } from '#app/domain/files/store.server.ts'
import { fullProjects } from '#app/domain/projects/access.server.ts'
import { fullTickets } from '#app/domain/tickets/access.server.ts'
import { fullVisits } from '#app/domain/visit-access.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'

/** A file, through its parent's reading rule; never run, never guessed at by the browser. */
export const loader = signedIn(async (ctx, { request, params }) => {
  const rules = { visits: fullVisits(ctx), projects: fullProjects(ctx), tickets: fullTickets(ctx) }
  const file = await getFile(ctx, readId(params.fileId), rules)
  // Kept by the browser, but asked for anew each time: who may no longer read it is told so.
  const kept = { 'Cache-Control': 'private, no-cache', ETag: `"${file.sha256}"`, Vary: 'Cookie' }
  if (request.headers.get('If-None-Match') === kept.ETag)
    return new Response(null, { status: 304, headers: kept })
  const disposition = file.mime === 'application/pdf' ? 'attachment' : 'inline'
  return new Response(new Uint8Array(await readBytes(file.sha256)), {
    headers: {
      'Content-Type': file.mime,
      'Content-Length': String(file.size),
      'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      ...kept,
    },
  })
})
