import { eq, sql } from 'drizzle-orm'
import { getContact } from '#app/domain/contacts/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { conflict, ensure, notFound, Refusal } from '#app/domain/refusal.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { contactChoices } from '../choices.ts'
import { plainFacts, plainSides } from '../plain.ts'
import { contactReferences } from '../references.ts'
import type { Two } from '../rows.server.ts'
import type { Kind } from './kind.ts'

export type Person = typeof contacts.$inferSelect

/** 联系人, both of one firm or one association: those of firms that were merged are of one by then. */
export const people: Kind<Person> = {
  kind: 'contact',
  table: contacts,
  references: contactReferences,
  hanging: [],
  rules: [],
  async check(ctx, survivor, absorbed) {
    await reads(ctx, survivor, 'survivorId')
    await reads(ctx, absorbed, 'absorbedId')
    ensure(partyOf(survivor) === partyOf(absorbed), conflict('merges.otherParty'))
  },
  decide(survivor, absorbed, { choices: chosen }) {
    const choices = plainSides(contactChoices, survivor, absorbed, chosen)
    const facts = plainFacts(contactChoices, survivor, absorbed, choices) as Partial<Person>
    return { choices, write: (two) => write(two, survivor.id, facts) }
  },
  // There is one first contact, and who is taken off the list is none.
  absorbed: sql`is_primary = false`,
  nameAnew: async (two) => {
    const [person] = await two.db.select().from(contacts).where(eq(contacts.id, two.survivorId))
    if (person) await write(two, person.id, { name: person.name })
  },
  about: (_, survivor) => ({
    enterpriseIds: survivor?.enterpriseId ? [survivor.enterpriseId] : [],
    associationIds: survivor?.associationId ? [survivor.associationId] : [],
  }),
}

/** A contact of a firm or association that is gone is as one that is not there. */
async function reads(ctx: Context, { id }: Person, field: string) {
  await getContact(ctx, id).catch((error) => {
    throw error instanceof Refusal && error.kind === 'missing' ? notFound('merges', field) : error
  })
}

const partyOf = ({ enterpriseId, associationId }: Person) => enterpriseId ?? associationId

const write = ({ db, now }: Two, id: string, facts: Partial<Person>) =>
  db
    .update(contacts)
    .set({
      ...facts,
      ...findableAs.person({ name: facts.name ?? '' }),
      updatedAt: now,
      version: sql`${contacts.version} + 1`,
    })
    .where(eq(contacts.id, id))
