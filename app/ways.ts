/** What stands behind the `?`: pairs without an empty value, or what an address already has there. */
export type Search = string | URLSearchParams | Record<string, string | number | null | undefined>

type Ids<Pattern extends string> = Pattern extends `${string}:${string}/${infer Rest}`
  ? [id: string, ...Ids<Rest>]
  : Pattern extends `${string}:${string}`
    ? [id: string]
    : []

/** One address: called with the ids of its pattern in their order, and what is searched for. */
export type Way<Pattern extends string = string> = {
  (...given: [...ids: Ids<Pattern>, search?: Search]): string
  pattern: Pattern
}

/** The address of a pattern: `way('/visits/:visitId')`. */
export function way<Pattern extends string>(pattern: Pattern): Way<Pattern> {
  const [start = '', ...rest] = pattern.split(/:\w+/)
  const address = (...given: unknown[]) => {
    const path = rest.reduce((path, part, at) => path + encodeURIComponent(String(given[at])) + part, start)
    const search = given[rest.length] as Search | undefined
    return search ? path + searchOf(search) : path
  }
  return Object.assign(address, { pattern })
}

/** Where what belongs to a record is made, changed and taken away, over that record's page. */
export function dialogs<Below extends string, Own extends string>(below: Below, own: Own) {
  return {
    new: way(`${below}/new`),
    edit: way(`${below}/:${own}/edit`),
    remove: way(`${below}/:${own}/remove`),
  }
}

function searchOf(search: Search) {
  const isPairs = typeof search === 'object' && !(search instanceof URLSearchParams)
  const pairs = isPairs
    ? Object.entries(search).flatMap(([name, value]) => (value || value === 0 ? [[name, String(value)]] : []))
    : search
  const text = new URLSearchParams(pairs).toString()
  return text && `?${text}`
}

/** The record's page that a dialog stands over: `/projects/7/rivals/new?view=list` stands over `/projects/7?view=list`. */
export const above = ({ pathname, search }: { pathname: string; search: string }) =>
  pathname.split('/').slice(0, 3).join('/') + search
