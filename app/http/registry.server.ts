import type { Read, Verb } from '#app/domain/verb.ts'

type Rows = Record<string, Record<string, Verb | Read>>
const words = Object.values(import.meta.glob<Rows>('../domain/*/verbs.server.ts', { eager: true }))
const rowsOf = (kind: RegExp) =>
  Object.assign(
    {},
    ...words.flatMap((word) =>
      Object.entries(word)
        .filter(([name]) => kind.test(name))
        .map(([, rows]) => rows),
    ),
  )

/** Every verb of every word: what form actions, the API, its description, the matrix and the hostile runs all go by. */
export const verbs: Record<string, Verb> = rowsOf(/Verbs$/)

/** Every list, record and figure the API answers. */
export const reads: Record<string, Read> = rowsOf(/Reads$/)

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

/** The status of this endpoint's success: 201 where the body makes a record, 200 elsewhere. */
export const successOf = ({ method, segments }: Endpoint) =>
  method === 'POST' && segments.length === 1 ? 201 : 200

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
