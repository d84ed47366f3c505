import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { associationMembers, associations } from '#db/schema/associations.ts'
import { contacts, enterprises } from '#db/schema/enterprises.ts'
import { associationRows, memberships } from './associations.ts'
import { contactRows } from './contacts.ts'
import { enterpriseRows } from './enterprises.ts'
import { seedId } from './ids.ts'

export async function seedFirms(db: Db) {
  await db.insert(enterprises).values(
    enterpriseRows.map(({ code, patch, ...row }) => ({
      ...row,
      ...findableAs.enterprise(row),
      id: seedId(code),
      nameKey: nameKey(row.name),
      patchId: patch ? seedId(patch) : null,
    })),
  )
  await db.insert(associations).values(
    associationRows.map(({ code, city, ...row }) => ({
      ...row,
      ...findableAs.association(row),
      id: seedId(code),
    })),
  )
  await db
    .insert(associationMembers)
    .values(
      memberships.flatMap(([association, firms]) =>
        firms.map((firm) => ({ associationId: seedId(association), enterpriseId: seedId(firm) })),
      ),
    )
  await db.insert(contacts).values(
    contactRows.map(({ code, of, ...row }) => ({
      ...row,
      ...findableAs.person(row),
      ...(of.startsWith('F') ? { enterpriseId: seedId(of) } : { associationId: seedId(of) }),
      id: seedId(code),
      sample: true,
      noticeOn: '2021-01-04',
    })),
  )
}
