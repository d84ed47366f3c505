import { at } from '#app/addresses.ts'
import { exportVerbs } from '#app/domain/sheets/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

export const action = act(exportVerbs['exports.cancel'], { id: 'exportId', to: at.exports.list() })
