import { saidLimit } from './texts.ts'

/**
 * What a statement answers with: its columns' names, and for each the type it must be written as to come through JSON; and
 * what its parameters are, '' where that is not known.
 */
export type Shape = { id: number; names: string[]; casts: string[]; parameters: string[] }
type Column = { name: string; type: number }
type Asked = { text: string; values: readonly unknown[]; shape: Shape }

// PostgreSQL's own numbers of its types. These JSON says as the driver does: bool, text and its like, whole numbers up to
// four bytes, floats, json, uuid, and lists of them.
const plain = new Set([
  16, 18, 19, 21, 23, 25, 114, 700, 701, 705, 1000, 1005, 1007, 1009, 1015, 1042, 1043, 2950, 2951, 3802,
])
// And these in their own words: bigint, numeric, moments, days, times, intervals, ranges.
const worded = new Set([20, 1082, 1083, 1114, 1184, 1186, 1700, 3904, 3906, 3908, 3910, 3912, 3926])

const named: Record<number, string> = {
  16: 'bool',
  20: 'int8',
  23: 'int4',
  25: 'text',
  1009: 'text[]',
  1082: 'date',
  1184: 'timestamptz',
  2950: 'uuid',
  2951: 'uuid[]',
}

const reads = (text: string) =>
  /^\s*(select|with)\b/i.test(text) &&
  !/\b(insert into|update|delete from|merge into|for share)\b/i.test(text)

const known = new Map<string, Shape | null>()
const joined = new Map<string, string>()
const atMost = 1_000
let count = 0

/** The shape of a statement that was answered before; null where JSON would not say its answer as the driver does. */
export const shapeOf = (text: string): Shape | null | undefined => known.get(text)

/** Notes how a statement was answered; `types` are its parameters'. */
export function noteShape(text: string, columns: readonly Column[], types: readonly number[]) {
  if (known.size >= atMost) known.clear()
  const canBe =
    reads(text) && columns.length > 0 && columns.every(({ type }) => plain.has(type) || worded.has(type))
  const casts = columns.map(({ type }) => (worded.has(type) ? '::text' : ''))
  const names = columns.map(({ name }) => name)
  const parameters = types.map((type) => named[type] ?? '')
  known.set(text, canBe ? { id: count++, names, casts, parameters } : null)
}

/**
 * Several statements as one, which answers one row: under each statement's place its rows as a JSON list of lists. The text
 * is the same whenever the same are asked in the same order, so that the database keeps it. With `plansOnce` its planner is
 * kept from the values: it finds no other plan for other values, and after five times keeps the one it has.
 */
export function asOne(
  all: readonly Asked[],
  { plansOnce = false }: { plansOnce?: boolean } = {},
): { text: string; values: unknown[] } {
  const parts = all.map(({ text, values, shape }) => {
    const [said, kept = []] = saidLimit(text, values as never[])
    return { said, kept: kept as unknown[], shape }
  })
  const key = [plansOnce, ...parts.map(({ said, shape }) => `${shape.id}${ending(said)}`)].join()
  const values = parts.flatMap(({ kept }) => kept)
  let text = joined.get(key)
  if (text === undefined) {
    let before = 0
    const selected = parts.map(({ said, kept, shape }, at) => {
      const one = partOf(numbered(said, before, plansOnce ? shape.parameters : []), shape, at)
      before += kept.length
      return one
    })
    text = `select ${selected.join(',\n')}`
    if (joined.size >= atMost) joined.clear()
    joined.set(key, text)
  }
  return { text, values }
}

// A page's size is written into the text (`saidLimit`), so that one statement may come with several.
const ending = (text: string) => text.match(/ limit \d+$/)?.[0] ?? ''

/** The text with its parameters counted on from `before`; those of `hidden` types are values that the planner does not see. */
const numbered = (text: string, before: number, hidden: readonly string[]) =>
  text.replace(/\$(\d+)/g, (_, number: string) => {
    const [type, parameter] = [hidden[Number(number) - 1], `$${Number(number) + before}`]
    return type ? `(select ${parameter}::${type})` : parameter
  })

function partOf(own: string, { casts }: Shape, at: number) {
  const names = casts.map((_, column) => `c${column}`)
  const row = casts.map((cast, column) => `c${column}${cast}`)
  return `(select coalesce(json_agg(json_build_array(${row.join()})), '[]') from (${own}) q${at}(${names.join()})) r${at}`
}

/** A statement's rows of its part of the answer, as the driver would have given them. */
export function rowsOf(lists: unknown[][], { names }: Shape, areLists: boolean): unknown[] {
  if (areLists) return lists
  return lists.map((list) => Object.fromEntries(names.map((name, at) => [name, list[at]])))
}
