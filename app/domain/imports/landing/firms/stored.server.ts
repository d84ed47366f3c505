import { getTableColumns, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { FirmFacts } from '#app/domain/enterprises/likeness/firm-facts.ts'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { listed, listedIds } from '#app/domain/listed.server.ts'
import { contacts, enterprises, notes } from '#db/schema/enterprises.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import type { Desk } from '../desk.ts'

type Firm = typeof enterprises.$inferSelect
/** A firm that may be a row's: of the office, or one that another row of the file makes. */
export type StoredFirm = Omit<Firm, 'grams'> & { row?: number }

/** A row's firm as it is looked for. */
export type Typed = { name: string; uscc: string | null; verified: boolean; facts: FirmFacts }

const { grams: _, ...columns } = getTableColumns(enterprises)

/** Firms of the office that one of these may be, by their codes, the cores of their names and their aliases. */
export const storedFirms = (ctx: Context, typed: readonly Typed[]): Promise<StoredFirm[]> =>
  ctx.db
    .select(columns)
    .from(enterprises)
    .where(sql`${enterprises.deletedAt} is null and (
      ${enterprises.nameKey} in (select value from ${listed(typed.map(({ name }) => nameKey(name)))})
      or (${enterprises.usccState} = 'verified'
        and ${enterprises.uscc} in (select value from ${listed(typed.flatMap(({ uscc }) => uscc ?? []))}))
      or ${enterprises.aliases} && array(select value from ${listed(typed.map(({ name }) => name))}))`)

/** The same among the rows of the file that were planned before. */
export async function filedFirms(ctx: Context, desk: Desk, typed: readonly Typed[]): Promise<StoredFirm[]> {
  const rows = await ctx.db.execute<{ id: string; row: number; values: Record<string, unknown> }>(sql`
    select r.record_id as id, r.row, r.plan -> 'values' as values from import_rows r
    where r.import_id = ${desk.importId} and r.word = 'enterprises' and r.verdict = 'new' and r.state = 'waiting'
      and r.plan -> 'values' is not null
      and (r.name_key in (select value from ${listed(typed.map(({ name }) => nameKey(name)))})
        or r.code in (select value from ${listed(typed.flatMap(({ uscc }) => uscc ?? []))}))`)
  return rows.map(
    ({ id, row, values }) => Object.assign(blank(), values, { id, row }) as unknown as StoredFirm,
  )
}

const blank = () => Object.fromEntries(Object.keys(columns).map((name) => [name, null]))

/** What hangs on firms and is compared with what rows say of it. */
export async function belongings(ctx: Context, ids: readonly string[]) {
  const among = (column: unknown) => sql`${column} in (${listedIds(ids)})`
  const [people, cadres, remarks] = await Promise.all([
    ctx.db
      .select()
      .from(contacts)
      .where(sql`${contacts.deletedAt} is null and ${among(contacts.enterpriseId)}`),
    ctx.db
      .select()
      .from(liaisonAssignments)
      .where(sql`${liaisonAssignments.deletedAt} is null and ${among(liaisonAssignments.enterpriseId)}`),
    ctx.db
      .select()
      .from(notes)
      .where(sql`${notes.deletedAt} is null and ${among(notes.enterpriseId)}`),
  ])
  return { people, cadres, remarks }
}
export type Belongings = Awaited<ReturnType<typeof belongings>>

/** The firm as likeness compares it. */
export const compared = ({ id, row, name, nameEn, aliases, uscc, usccState, address }: StoredFirm) => ({
  id,
  ...(row !== undefined && { row }),
  name,
  nameEn,
  aliases: aliases ?? [],
  uscc,
  usccState,
  address,
  phones: [],
})

/** Every whole name it bears, folded. */
export const namesOf = ({ name, nameEn, aliases }: StoredFirm) =>
  [name, nameEn, ...(aliases ?? [])].flatMap((one) => (one ? [folded(one)] : []))
