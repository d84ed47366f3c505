import { errorBook } from '#app/domain/imports/error-book.server.ts'
import { importVerbs } from '#app/domain/imports/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readId } from '#app/http/read.server.ts'

/** The rows that were left out, as a workbook to mend and to hand in again. */
export const loader = signedIn(async (ctx, { params }) => {
  ensureRole(ctx, importVerbs['imports.add'])
  const { bytes, name } = await errorBook(ctx, readId(params.importId))
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  })
})
