import type { Db } from '#db/connect.server.ts'
import { tripMembers, trips, visitParties, visitPeople, visits } from '#db/schema/visits.ts'
import { cadreId, teamId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { visitRows } from './rows.ts'
import { tripRows } from './trips.ts'

export async function seedVisits(db: Db) {
  await db.insert(trips).values(
    tripRows.map(({ code, title, cityCode, team, from, to, members, purpose, summary }) => ({
      id: seedId(code),
      title,
      cityCode,
      teamId: teamId(team),
      fromOn: from,
      toOn: to,
      purpose,
      summary,
      ownerId: cadreId(members[0] ?? ''),
    })),
  )
  await db
    .insert(tripMembers)
    .values(
      tripRows.flatMap(({ code, members }) =>
        members.map((member) => ({ tripId: seedId(code), accountId: cadreId(member) })),
      ),
    )
  await db
    .insert(visits)
    .values(visitRows.map(({ ours, theirs, enterpriseIds, associationIds, ...visit }) => visit))
  await db.insert(visitParties).values(
    visitRows.flatMap(({ id, enterpriseIds, associationIds }) => [
      ...enterpriseIds.map((enterpriseId) => ({
        id: seedId(`VP-${id}-${enterpriseId}`),
        visitId: id,
        enterpriseId,
      })),
      ...associationIds.map((associationId) => ({
        id: seedId(`VP-${id}-${associationId}`),
        visitId: id,
        associationId,
      })),
    ]),
  )
  await db.insert(visitPeople).values(
    visitRows.flatMap(({ id, ours, theirs }) => [
      ...ours.map((accountId) => ({
        id: seedId(`VO-${id}-${accountId}`),
        visitId: id,
        side: 'ours' as const,
        accountId,
      })),
      ...theirs.map((contactId) => ({
        id: seedId(`VT-${id}-${contactId}`),
        visitId: id,
        side: 'theirs' as const,
        contactId,
      })),
    ]),
  )
}
