import { at } from '#app/addresses.ts'
import { exportVerbs } from '#app/domain/sheets/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

/** From the page of exports, or from 今日 where the address says so. */
export const action = act(exportVerbs['exports.approve'], {
  id: 'exportId',
  to: (_, { url }) => (url.searchParams.has('today') ? at.today() : at.exports.list()),
})
