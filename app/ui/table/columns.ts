import { constructTable, createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'

const features = tableFeatures({ coreReactivityFeature: storeReactivityBindings() })

/**
 * Columns for rows of type `R`; `meta.num` right-aligns, `meta.short` cuts early, `meta.width` fixes the width in pixels,
 * `meta.long` takes what is left over;
 * `meta.yields` gives way when room is short, beside an open pane above all: 1 first, 3 last; without it a column stays.
 */
export const columnsOf = <R extends object>() => createColumnHelper<typeof features, R>()
/** A list of columns of many value types, as the helper's own `columns` takes it. */
export type Columns<R extends object> = Parameters<ReturnType<typeof columnsOf<R>>['columns']>[0]
export type Meta =
  | { num?: boolean; short?: boolean; long?: boolean; width?: number; yields?: 1 | 2 | 3 }
  | undefined

type Built<R extends object> = ReturnType<typeof build<R>>
const built = new WeakMap<object, unknown>()

/** The table that these columns make, without rows: built once for a list of columns, however many pages show it. */
export function builtOf<R extends object>(columns: Columns<R>): Built<R> {
  const known = (built.get(columns) as Built<R> | undefined) ?? build(columns)
  built.set(columns, known)
  return known
}

function build<R extends object>(columns: Columns<R>) {
  const table = constructTable({ features, columns, data: [] as R[] })
  return { columns: table.getAllLeafColumns(), headers: table.getHeaderGroups() }
}

/** What draws a list on a day in a language, made once for both: `make` may depend on nothing else. */
export function onceADay<L extends string, T>(make: (locale: L, today: string) => T) {
  const made = new Map<L, { today: string; it: T }>()
  return (locale: L, today: string): T => {
    const known = made.get(locale)
    if (known?.today === today) return known.it
    const it = make(locale, today)
    made.set(locale, { today, it })
    return it
  }
}

/** Which columns are numbers, which are cut early, take the rest and give way: said once for the table, not in each of its cells (table.css). */
export function placesOf(columns: readonly { columnDef: { meta?: unknown } }[]) {
  const said = columns.map(({ columnDef }, at) => {
    const { num, short, long, yields } = (columnDef.meta as Meta) ?? {}
    const gone = yields ? ` z-yield${yields}-${at + 1}` : ''
    const wide = long ? ` z-long-${at + 1}` : ''
    return `${num ? ` z-num-${at + 1}` : ''}${short ? ` z-short-${at + 1}` : ''}${wide}${gone}`
  })
  return said.join('')
}
