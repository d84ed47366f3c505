import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Context } from './context.ts'

type Reader = Pick<Context, 'locale'>
type Named = { name: SQLWrapper; nameEn: SQLWrapper }

/**
 * How a record is called where another one tells of it: in the reader's language, where it has a name in that language.
 * For reading only; what is changed, compared or recorded goes by `name`.
 */
export const called = ({ locale }: Reader, { name, nameEn }: Named): SQL<string> =>
  locale === 'en' ? sql<string>`coalesce(${nameEn}, ${name})` : sql<string>`${name}`

/** The same where there may be nobody to call. */
export const calledIfAny = (reader: Reader, named: Named): SQL<string | null> => called(reader, named)

/** The same for a table that written SQL calls `alias`. */
export const calledAs = ({ locale }: Reader, alias: string) =>
  sql.raw(locale === 'en' ? `coalesce(${alias}.name_en, ${alias}.name)` : `${alias}.name`)
