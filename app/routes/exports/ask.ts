import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { withoutAsking } from '#app/domain/exports/sheet.ts'
import { exportVerbs } from '#app/domain/sheets/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { inJson, signedIn } from '#app/http/door.server.ts'

/** A short list is handed over at once; everything else will lie among one’s exports. A script is told where. */
export const action = act(exportVerbs['exports.ask'], {
  to: ({ id, state, rows }, { request }) => {
    const isNow = (state === 'approved' && rows <= withoutAsking) || state === 'ready'
    const to = isNow ? at.exports.file(id) : at.exports.list()
    return request.headers.get('Accept') === 'application/json' ? Response.json({ to }) : to
  },
  ...inJson,
})

export const loader = signedIn(async () => redirect(at.exports.list()))
