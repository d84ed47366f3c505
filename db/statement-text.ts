import { Column, is, Name, Param, Placeholder, SQL, StringChunk, Subquery, Table, View } from 'drizzle-orm'
import { isPgEnum, type PgDialect } from 'drizzle-orm/pg-core'

type Chunk = object & { constructor: unknown }
class Written {
  text = ''
  params: unknown[] = []
  add(text: string) {
    this.text += text
  }
}
type Write = (to: Written, chunk: never) => void

/** What is written otherwise than here: it is left to drizzle. */
const unusual = new Error('left to drizzle')

/**
 * Writes a statement's text as the dialect does, in one pass: drizzle asks each part of it a dozen times what it is, and
 * joins the texts of each level anew, which is half of what a page's questions cost here. `statement-text.test.ts` holds
 * both against each other.
 */
export function writeInOnePass(dialect: PgDialect) {
  const original = dialect.sqlToQuery.bind(dialect)
  const { casing } = dialect as never as { casing: { getColumnCasing: (column: Column) => string } }
  const kinds = new Map<unknown, Write>()
  const columns = new WeakMap<Column, string>()
  const quoted = (name: string) => dialect.escapeName(name)

  function write(to: Written, chunk: unknown) {
    if (chunk === undefined) return
    if (chunk === null || (typeof chunk !== 'object' && !isPgEnum(chunk))) return param(to, chunk)
    if (Array.isArray(chunk)) return list(to, chunk)
    const made = (chunk as Chunk).constructor
    let how = kinds.get(made)
    if (!how) {
      how = kindOf(chunk as object)
      kinds.set(made, how)
    }
    how(to, chunk as never)
  }

  function param(to: Written, value: unknown) {
    to.params.push(value)
    to.add(`$${to.params.length}`)
  }

  function list(to: Written, all: unknown[]) {
    to.add('(')
    for (const [at, one] of all.entries()) {
      if (at) to.add(', ')
      write(to, one)
    }
    to.add(')')
  }

  function wrapped(to: Written, wrapper: { getSQL: () => SQL; shouldOmitSQLParens?: () => boolean }) {
    if (wrapper.shouldOmitSQLParens?.()) return write(to, wrapper.getSQL())
    to.add('(')
    write(to, wrapper.getSQL())
    to.add(')')
  }

  function nameOf(column: Column) {
    const known = columns.get(column)
    if (known) return known
    const table = column.table as never as Record<symbol, string | undefined>
    if (table[symbols.Schema] !== undefined) throw unusual
    const name = `${quoted(table[symbols.Name]!)}.${quoted(casing.getColumnCasing(column))}`
    columns.set(column, name)
    return name
  }

  const pieces: Write = (to, { queryChunks, shouldInlineParams }: Inlining) => {
    if (shouldInlineParams) throw unusual
    for (const chunk of queryChunks) write(to, chunk)
  }

  /** In drizzle's own order of asking, once for each class. */
  function kindOf(chunk: object): Write {
    if (is(chunk, StringChunk))
      return (to, { value }: StringChunk) => to.add(value.length === 1 ? value[0]! : value.join(''))
    if (is(chunk, Name)) return (to, { value }: Name) => to.add(quoted(value))
    if (is(chunk, SQL)) return pieces
    if (is(chunk, Table))
      return (to, table: Record<symbol, string>) => {
        if (table[symbols.Schema] !== undefined) throw unusual
        to.add(quoted(table[symbols.Name]!))
      }
    if (is(chunk, Column)) return (to, column: Column) => to.add(nameOf(column))
    if (is(chunk, Param))
      return (to, { value, encoder }: Param) => {
        if (is(value, Placeholder)) throw unusual
        const mapped = value === null ? null : encoder.mapToDriverValue(value)
        if (is(mapped, SQL)) write(to, mapped)
        else param(to, mapped)
      }
    if (is(chunk, SQL.Aliased))
      return (to, aliased: SQL.Aliased) =>
        aliased.fieldAlias === undefined ? wrapped(to, aliased) : to.add(quoted(aliased.fieldAlias))
    if (is(chunk, Subquery))
      return (to, { _: { sql, alias, isWith } }: Subquery) => {
        if (!isWith) {
          to.add('(')
          write(to, sql)
          to.add(') ')
        }
        to.add(quoted(alias))
      }
    if (is(chunk, View) || is(chunk, Placeholder) || isPgEnum(chunk))
      return () => {
        throw unusual
      }
    return 'getSQL' in chunk ? (wrapped as Write) : param
  }

  dialect.sqlToQuery = (statement, invokeSource) => {
    if (invokeSource) return original(statement, invokeSource)
    const written = new Written()
    try {
      write(written, statement)
      return { sql: written.text, params: written.params }
    } catch (error) {
      if (error !== unusual) throw error
      return original(statement)
    }
  }
}

type Inlining = { queryChunks: unknown[]; shouldInlineParams?: boolean }
const { Symbol: symbols } = Table as never as { Symbol: { Name: symbol; Schema: symbol } }
