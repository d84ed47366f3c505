import { at } from '#app/addresses.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

const verb = visitVerbs['visits.remove']

export const action = act(verb, { id: 'visitId', to: at.visits.list() })

export { default, ErrorBoundary, handle, loader } from './one.tsx'
