import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { withoutAsking } from '#app/domain/exports/sheet.ts'
import { exportVerbs } from '#app/domain/sheets/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { inJson, signedIn } from '#app/http/door.server.ts'

/** A short list is handed over at once; everything else will lie among one’s exports. */
export const action = act(exportVerbs['exports.ask'], {
  to: ({ id, state, rows }) =>
    (state === 'approved' && rows <= withoutAsking) || state === 'ready'
      ? at.exports.file(id)
      : at.exports.list(),
  ...inJson,
})

export const loader = signedIn(async () => redirect(at.exports.list()))
