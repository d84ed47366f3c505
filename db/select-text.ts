import { Column, is, Name, SQL, StringChunk, Subquery, Table } from 'drizzle-orm'
import type { PgDialect } from 'drizzle-orm/pg-core'

type Config = Parameters<PgDialect['buildSelectQuery']>[0]
type Chunk = object | number
type Kind = 'column' | 'sql' | 'aliased' | 'fields' | 'other'
type Inner = Record<symbol, never>

/** What is put together otherwise than here: it is left to drizzle. */
const unusual = new Error('left to drizzle')

/**
 * Puts a select's parts together as the dialect does, in one pass: drizzle makes a statement of every comma and asks each of
 * its parts again what it is, a tenth of what a page costs here. `statement-text.test.ts`
 * holds both against each other.
 */
export function selectInOnePass(dialect: PgDialect) {
  const original = dialect.buildSelectQuery.bind(dialect)
  const { casing } = dialect as never as { casing: { getColumnCasing: (column: Column) => string } }
  const unite = dialect.buildSetOperations.bind(dialect)
  const names = new WeakMap<Column, Name>()

  function nameOf(column: Column) {
    const name = names.get(column) ?? new Name(casing.getColumnCasing(column))
    names.set(column, name)
    return name
  }

  /** One table's columns are named without it. */
  function one(to: Chunk[], field: never, kind: Kind, alone: boolean) {
    if (kind === 'column') return void to.push(alone ? nameOf(field) : field)
    const { sql, fieldAlias, isSelectionField } = field as SQL.Aliased & { isSelectionField: boolean }
    if (kind === 'aliased' && isSelectionField) return void to.push(new Name(fieldAlias))
    const written: SQL = kind === 'aliased' ? sql : field
    if (alone)
      for (const chunk of written.queryChunks) to.push(is(chunk, Column) ? nameOf(chunk) : (chunk as object))
    else to.push(written)
    if (kind === 'aliased') to.push(words.as, new Name(fieldAlias))
  }

  function selection(to: Chunk[], fields: object, alone: boolean) {
    for (const field of Object.values(fields)) {
      const kind = kindOf(field)
      if (kind === 'other') throw unusual
      if (kind === 'fields')
        selection(to, is(field, Table) ? (field as never as Inner)[symbols.Columns]! : field, alone)
      else {
        if (to.length > 1) to.push(words.comma)
        one(to, field as never, kind, alone)
      }
    }
  }

  dialect.buildSelectQuery = (config) => {
    try {
      if (!isUnusual(config)) {
        const statement = joined(config)
        const { setOperators } = config
        return setOperators.length ? unite(statement, setOperators) : statement
      }
    } catch (error) {
      if (error !== unusual) throw error
    }
    return original(config)
  }

  function joined(config: Config) {
    const { fieldsFlat, fields, table, joins = [], where, having, groupBy, orderBy, limit, offset } = config
    const to: Chunk[] = [words.select]
    const asked = fieldsFlat ? fieldsFlat.map(({ field }) => field) : fields
    selection(to, asked, joins.length === 0)
    to.push(words.from, ...named(table as never))
    for (const { joinType, lateral, table, on } of joins) {
      to.push(new StringChunk(` ${joinType} join ${lateral ? 'lateral ' : ''}`), ...named(table as never))
      if (on) to.push(words.on, on)
    }
    if (where) to.push(words.where, where)
    list(to, words.groupBy, groupBy)
    if (having) to.push(words.having, having)
    list(to, words.orderBy, orderBy)
    if (typeof limit === 'object' || (typeof limit === 'number' && limit >= 0)) to.push(words.limit, limit)
    if (offset) to.push(words.offset, offset)
    // Given to a statement afterwards, its parts are not asked for their tables, which only a cache would want to know.
    const statement = new SQL([])
    Object.assign(statement, { queryChunks: to })
    return statement
  }
}

function list(to: Chunk[], word: StringChunk, parts: readonly object[] | undefined) {
  if (!parts?.length) return
  to.push(word)
  for (const [at, part] of parts.entries()) {
    if (at) to.push(words.comma)
    to.push(part)
  }
}

const kinds = new Map<unknown, Kind>()

/** What a selected field is, by its class. */
function kindOf(field: object): Kind {
  const known = kinds.get(field.constructor)
  if (known) return known
  const kind = is(field, Column)
    ? 'column'
    : is(field, SQL)
      ? 'sql'
      : is(field, SQL.Aliased)
        ? 'aliased'
        : is(field, Subquery)
          ? 'other'
          : 'fields'
  kinds.set(field.constructor, kind)
  return kind
}

const isUnusual = ({ withList, distinct, lockingClause, table, joins }: Config) =>
  Boolean(withList?.length || distinct || lockingClause) ||
  !isSource(table) ||
  (joins ?? []).some(({ table }) => !isSource(table))

// What is in a schema of its own, and a view, is named otherwise.
const isSource = (table: unknown) =>
  is(table, Table)
    ? (table as never as Inner)[symbols.Schema] === undefined
    : is(table, Subquery) || is(table, SQL)

function named(table: Inner): object[] {
  return is(table, Table) && table[symbols.IsAlias as never]
    ? [new Name(table[symbols.OriginalName]!), words.space, new Name(table[symbols.Name]!)]
    : [table]
}

const said = <K extends string>(texts: Record<K, string>) =>
  Object.fromEntries(
    Object.entries<string>(texts).map(([name, text]) => [name, new StringChunk(text)]),
  ) as Record<K, StringChunk>

const words = said({
  select: 'select ',
  from: ' from ',
  on: ' on ',
  where: ' where ',
  groupBy: ' group by ',
  having: ' having ',
  orderBy: ' order by ',
  limit: ' limit ',
  offset: ' offset ',
  comma: ', ',
  as: ' as ',
  space: ' ',
})

const { Symbol: symbols } = Table as never as {
  Symbol: Record<'Name' | 'Schema' | 'Columns' | 'OriginalName' | 'IsAlias', symbol>
}
