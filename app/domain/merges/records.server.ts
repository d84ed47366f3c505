import { eq, inArray, sql } from 'drizzle-orm'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { type Facts, mergedFacts, sidesOf } from './fields.ts'
import type { MergeCreate } from './forms.ts'
import type { Moved } from './moved.ts'
import { moveRows } from './moving.server.ts'
import { noting, stamped, type Two } from './rows.server.ts'
import { keepVerdicts } from './rules/pairs.server.ts'

export type Firm = typeof enterprises.$inferSelect

/** Two firms as they stand, nobody else changing them, whatever hangs on them, until this transaction ends. */
export async function lockTwo({ db, survivorId, absorbedId }: Omit<Two, 'actorId' | 'now'>) {
  const rows = await db
    .select()
    .from(enterprises)
    .where(inArray(enterprises.id, [survivorId, absorbedId]))
    .orderBy(enterprises.id)
    .for('update')
  const of = (id: string) => rows.find((row) => row.id === id)
  return { survivor: of(survivorId), absorbed: of(absorbedId) }
}

type Asked = Pick<MergeCreate, 'choices' | 'withoutName'>

/** Does the whole of a merge of two firms that stand, but telling it: what hangs on them, then their own records. */
export async function mergeTwo(two: Two, survivor: Firm, absorbed: Firm, asked: Asked) {
  const { db, now } = two
  const choices = sidesOf(survivor, absorbed, asked.choices)
  const moved: Moved = await moveRows(two)
  // The absorbed one is gone before the survivor takes its code: of two firms that stand only one has it.
  moved.changed.push(
    ...(await noting(db, 'enterprises', sql`t.id = ${absorbed.id}`, () =>
      db.execute(sql`update enterprises set deleted_at = ${now.toISOString()}::timestamptz, deleted_by = ${two.actorId},
        merged_into = ${survivor.id}, ${stamped(now)} where id = ${absorbed.id}`),
    )),
    ...(await noting(db, 'enterprises', sql`t.id = ${survivor.id}`, () =>
      write(two, survivor.id, mergedFacts(survivor, absorbed, choices, !asked.withoutName)),
    )),
    ...(await keepVerdicts(two)),
  )
  return { choices, moved }
}

/** Writes the survivor's facts, with what it is found by. */
export const write = ({ db, now }: Two, id: string, facts: Partial<Facts> & { name: string }) =>
  db
    .update(enterprises)
    .set({
      ...facts,
      nameKey: nameKey(facts.name),
      ...findableAs.enterprise(facts),
      updatedAt: now,
      version: sql`${enterprises.version} + 1`,
    })
    .where(eq(enterprises.id, id))

/**
 * Names are a list: of one that was edited since, only those are taken away that the merge had added. Whatever the record is
 * found by is made of what stands now.
 */
export async function nameAnew(two: Two, moved: Moved) {
  const change = moved.changed.find(({ table, id }) => table === 'enterprises' && id === two.survivorId)
  if (!change) return
  const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [])
  const before = list(change.before.aliases)
  const added = list(change.after.aliases).filter((name) => !before.includes(name))
  const [firm] = await two.db.select().from(enterprises).where(eq(enterprises.id, two.survivorId))
  if (!firm) return
  const aliases = firm.aliases.filter((name) => !added.includes(name))
  await write(two, firm.id, { name: firm.name, nameEn: firm.nameEn, aliases })
}
