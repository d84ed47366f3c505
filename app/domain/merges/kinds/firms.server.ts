import { eq, sql } from 'drizzle-orm'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { type Facts, mergedFacts, sidesOf } from '../fields.ts'
import type { Moved } from '../moved.ts'
import { firmReferences, hanging } from '../references.ts'
import type { Two } from '../rows.server.ts'
import { moveAssignments } from '../rules/assignments.server.ts'
import { demoteContactsOf } from '../rules/contacts.server.ts'
import { keepVerdicts, movePairs } from '../rules/pairs.server.ts'
import { movePlans } from '../rules/plans.server.ts'
import type { Kind } from './kind.ts'

export type Firm = typeof enterprises.$inferSelect

/** 企业. */
export const firms: Kind<Firm> = {
  kind: 'enterprise',
  table: enterprises,
  references: firmReferences,
  hanging,
  first: demoteContactsOf('enterprise_id'),
  rules: [movePlans, moveAssignments, movePairs],
  decide(survivor, absorbed, { choices: chosen, withoutName }) {
    const choices = sidesOf(survivor, absorbed, chosen)
    const facts = mergedFacts(survivor, absorbed, choices, !withoutName)
    return { choices, write: (two) => write(two, survivor.id, facts) }
  },
  last: keepVerdicts,
  nameAnew,
  about: ({ survivorId, absorbedId }) => ({ enterpriseIds: [survivorId, absorbedId] }),
  refusals: { enterprises_uscc: 'merges.codeTaken' },
}

/** Writes the survivor's facts, with what it is found by. */
const write = ({ db, now }: Two, id: string, facts: Partial<Facts> & { name: string }) =>
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
async function nameAnew(two: Two, moved: Moved) {
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
