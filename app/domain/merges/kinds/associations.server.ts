import { eq, sql } from 'drizzle-orm'
import { findableAs } from '#app/domain/findable.server.ts'
import { associations } from '#db/schema/associations.ts'
import { associationChoices } from '../choices.ts'
import { plainFacts, plainSides } from '../plain.ts'
import { associationReferences } from '../references.ts'
import type { Two } from '../rows.server.ts'
import { demoteContactsOf } from '../rules/contacts.server.ts'
import type { Kind } from './kind.ts'

export type Body = typeof associations.$inferSelect

/** 行业协会. */
export const bodies: Kind<Body> = {
  kind: 'association',
  table: associations,
  references: associationReferences,
  hanging: [],
  first: demoteContactsOf('association_id'),
  rules: [],
  decide(survivor, absorbed, { choices: chosen }) {
    const choices = plainSides(associationChoices, survivor, absorbed, chosen)
    const facts = plainFacts(associationChoices, survivor, absorbed, choices) as Partial<Body>
    return { choices, write: (two) => write(two, survivor.id, facts) }
  },
  nameAnew: async (two) => {
    const [body] = await two.db.select().from(associations).where(eq(associations.id, two.survivorId))
    if (body) await write(two, body.id, { name: body.name, nameEn: body.nameEn })
  },
  about: ({ survivorId, absorbedId }) => ({ associationIds: [survivorId, absorbedId] }),
}

const write = ({ db, now }: Two, id: string, facts: Partial<Body>) =>
  db
    .update(associations)
    .set({
      ...facts,
      ...findableAs.association({ name: facts.name ?? '', nameEn: facts.nameEn }),
      updatedAt: now,
      version: sql`${associations.version} + 1`,
    })
    .where(eq(associations.id, id))
