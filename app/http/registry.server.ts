import { associationReads, associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { cadreReads, cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { contactReads, contactVerbs } from '#app/domain/contacts/verbs.server.ts'
import { enterpriseReads, enterpriseVerbs } from '#app/domain/enterprises/verbs.server.ts'
import { fileVerbs } from '#app/domain/files/verbs.server.ts'
import { liaisonReads, liaisonVerbs } from '#app/domain/liaison/verbs.server.ts'
import { metricsReads } from '#app/domain/metrics/verbs.server.ts'
import { noteReads, noteVerbs } from '#app/domain/notes/verbs.server.ts'
import { policyReads, policyVerbs } from '#app/domain/policies/verbs.server.ts'
import { projectReads, projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { taskReads, taskVerbs } from '#app/domain/tasks/verbs.server.ts'
import { ticketReads, ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import type { Read, Verb } from '#app/domain/verb.ts'
import { visitReads, visitVerbs } from '#app/domain/visits/verbs.server.ts'

/** Every verb of every word: what form actions, the API, its description, the matrix and the hostile runs all go by. */
export const verbs: Record<string, Verb> = {
  ...(associationVerbs as object),
  ...(cadreVerbs as object),
  ...(contactVerbs as object),
  ...(enterpriseVerbs as object),
  ...(fileVerbs as object),
  ...(liaisonVerbs as object),
  ...(noteVerbs as object),
  ...(policyVerbs as object),
  ...(projectVerbs as object),
  ...(taskVerbs as object),
  ...(ticketVerbs as object),
  ...(visitVerbs as object),
}

/** Every list, record and figure the API answers. */
export const reads: Record<string, Read> = {
  ...(associationReads as object),
  ...(cadreReads as object),
  ...(contactReads as object),
  ...(enterpriseReads as object),
  ...(liaisonReads as object),
  ...(metricsReads as object),
  ...(noteReads as object),
  ...(policyReads as object),
  ...(projectReads as object),
  ...(taskReads as object),
  ...(ticketReads as object),
  ...(visitReads as object),
}

type Row = Verb | Read
export type Endpoint = { name: string; row: Row; method: string; path: string; segments: string[] }

/** The registry by method and path below /api/v1; a row without `api` has no address. */
export const endpoints: Endpoint[] = Object.entries({ ...reads, ...verbs } as Record<string, Row>).flatMap(
  ([name, row]) => {
    if (!row.api) return []
    const [method = '', path = ''] = row.api.split(' ')
    return [{ name, row, method, path, segments: path.slice(1).split('/') }]
  },
)

/** The endpoint of a request and the values its path gives; `allowed` names the methods its path has. */
export function findEndpoint(method: string, path: string) {
  const asked = path.split('/').filter(Boolean)
  const atPath = endpoints
    .filter(
      ({ segments }) =>
        segments.length === asked.length &&
        segments.every((one, at) => one.startsWith(':') || one === asked[at]),
    )
    // `/liaison-assignments/replace` is that, before it is an id.
    .sort((a, b) => variables(a) - variables(b))
  const found = atPath.find((endpoint) => endpoint.method === method)
  const params = Object.fromEntries(
    found?.segments.flatMap((one, at) => (one.startsWith(':') ? [[one.slice(1), asked[at]]] : [])) ?? [],
  )
  return { endpoint: found, params, allowed: [...new Set(atPath.map(({ method }) => method))] }
}

const variables = ({ segments }: Endpoint) => segments.filter((one) => one.startsWith(':')).length
