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

/** An address from its pattern. */
export function way<Pattern extends string>(pattern: Pattern): Way<Pattern> {
  const [start = '', ...rest] = pattern.split(/:\w+/)
  const address = (...given: unknown[]) => {
    const path = rest.reduce((path, part, at) => path + encodeURIComponent(String(given[at])) + part, start)
    const search = given[rest.length] as Search | undefined
    return search ? path + searchOf(search) : path
  }
  return Object.assign(address, { pattern })
}

function searchOf(search: Search) {
  const isPairs = typeof search === 'object' && !(search instanceof URLSearchParams)
  const pairs = isPairs
    ? Object.entries(search).flatMap(([name, value]) => (value || value === 0 ? [[name, String(value)]] : []))
    : search
  const text = new URLSearchParams(pairs).toString()
  return text && `?${text}`
}
