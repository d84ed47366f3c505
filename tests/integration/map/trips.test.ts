import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { listCityTrips } from '#app/domain/map/trips.server.ts'
import { NewTrip } from '#app/domain/visits/forms.ts'
import { planTrip, removeTrip } from '#app/domain/visits/trips.server.ts'
import { visits } from '#db/schema/visits.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { anEnterprise, aTeam } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { addVisit } from '#tests/support/metric-builders.ts'

const aTrip = (by: Context, facts: Record<string, unknown> = {}) =>
  planTrip(
    by,
    NewTrip.parse({
      ...{ id: uuidv7(), title: '赴深招商', cityCode: '440300', fromOn: '2021-01-11', toOn: '2021-01-14' },
      ...{ memberIds: [by.actor.id], ...facts },
    }),
  )

async function met(
  by: Context,
  tripId: string,
  facts: { confidential?: boolean; enterpriseId?: string } = {},
) {
  const { enterpriseId = (await anEnterprise(by)).id, confidential = false } = facts
  const id = await addVisit(by, { mode: 'outbound', enterpriseIds: [enterpriseId] })
  await by.db.update(visits).set({ tripId, confidential }).where(eq(visits.id, id))
}

test('a trip stands on the map for everyone, with as many firms as the reader may know were met', async ({
  as,
  db,
}) => {
  await seedBase(db)
  const member = await as('team_member')
  const { id } = await aTrip(member)
  await met(member, id)
  await met(member, id, { confidential: true })
  const firms = async (ctx: Context) => (await listCityTrips(ctx, {})).map(({ last }) => last.firms)
  expect(await firms(member), 'who was there').toEqual([2])
  expect(await firms(await as('leader')), 'the leadership').toEqual([2])
  for (const role of ['team_member', 'liaison_cadre', 'intake', 'follow_up'] as const)
    expect(await firms(await as(role)), `another ${role}`).toEqual([1])
  for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const)
    expect(await firms(await as(role)), role).toEqual([])
})

test('a trip that has not begun or was deleted is not on the map; a team’s filter shows its own', async ({
  as,
  db,
}) => {
  await seedBase(db)
  const [ours, theirs] = [await aTeam(db), await aTeam(db, '上海组')]
  const member = await as('team_member', { teamIds: [ours.id] })
  const begun = await aTrip(member, { teamId: ours.id })
  await aTrip(member, { teamId: ours.id, fromOn: '2021-02-22', toOn: '2021-02-24' })
  const today = await aTrip(member, { teamId: theirs.id, fromOn: '2021-02-08', toOn: '2021-02-09' })
  const gone = await aTrip(member)
  await removeTrip(member, { id: gone.id, version: gone.version, reason: '没有成行' })
  const told = async (filter: { team?: string }) =>
    (await listCityTrips(member, filter)).map(({ times, last }) => [times, last.id])
  expect(await told({}), 'one city, the latest').toEqual([[2, today.id]])
  expect(await told({ team: ours.id })).toEqual([[1, begun.id]])
})
