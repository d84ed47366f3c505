import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { assignCadre } from '#app/domain/liaison/mutations.server.ts'
import { assignOwner } from '#app/domain/projects/mutations.server.ts'
import { getProject } from '#app/domain/projects/page/page.server.ts'
import { addTask } from '#app/domain/tasks/mutations.server.ts'
import { VisitLog } from '#app/domain/visits/forms.ts'
import { logVisit, updateVisit } from '#app/domain/visits/mutations.server.ts'
import { planTrip, updateTrip } from '#app/domain/visits/trips.server.ts'
import { accountRoles, accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { anAccount, anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

const leave = ({ db, now }: Context, id: string) =>
  db.update(accounts).set({ disabledAt: now }).where(eq(accounts.id, id))
const aColleague = ({ db }: Context, name: string) => anAccount(db, { name, roles: ['team_member'] })

const aVisit = (facts: object) =>
  VisitLog.parse({ id: uuidv7(), mode: 'outbound', startedOn: '2021-02-05', startTime: '09:00', ...facts })

async function aTrip(ctx: Context, memberIds: string[]) {
  const [city] = await ctx.db
    .select({ code: places.code })
    .from(places)
    .where(eq(places.kind, 'city'))
    .limit(1)
  const days = { fromOn: '2021-02-01', toOn: '2021-02-05' }
  return planTrip(ctx, {
    id: uuidv7(),
    title: '赴深圳',
    kind: 'outing',
    cityCode: city!.code,
    ...days,
    memberIds,
  } as never)
}

test('whoever took part and has left since stays when a colleague is added to the visit', async ({ as }) => {
  const ctx = await as('team_member')
  const [firm, left, young] = [
    await anEnterprise(ctx),
    await aColleague(ctx, '方知夏'),
    await aColleague(ctx, '顾承泽'),
  ]
  const visit = await logVisit(ctx, aVisit({ enterpriseIds: [firm.id], ourIds: [ctx.actor.id, left.id] }))
  await leave(ctx, left.id)
  const change = (ourIds: string[]) =>
    updateVisit(ctx, { id: visit.id, version: visit.version, ourIds } as never)
  await expect(change([ctx.actor.id, left.id, uuidv7()])).rejects.toMatchObject({
    fields: { ourIds: 'notFound' },
  })
  const { ours } = (await change([ctx.actor.id, left.id, young.id])) as { ours: { name: string }[] }
  expect(ours.map(({ name }) => name)).toEqual(expect.arrayContaining(['方知夏', '顾承泽']))
})

test('a firm deleted since stays on its visit when another is added', async ({ as }) => {
  const ctx = await as('team_member')
  const [gone, other] = [await anEnterprise(ctx), await anEnterprise(ctx, { name: '棱镜三维' })]
  const { id, version } = await logVisit(ctx, aVisit({ enterpriseIds: [gone.id] }))
  await ctx.db.update(enterprises).set({ deletedAt: ctx.now }).where(eq(enterprises.id, gone.id))
  const change = (enterpriseIds: string[]) => updateVisit(ctx, { id, version, enterpriseIds } as never)
  await expect(change([gone.id, uuidv7()])).rejects.toMatchObject({ fields: { enterpriseIds: 'notFound' } })
  expect((await change([gone.id, other.id])).id).toBe(id)
})

test('so it is with a trip’s members and a project’s collaborators', async ({ as }) => {
  const ctx = await as('leader')
  const [left, young] = [await aColleague(ctx, '方知夏'), await aColleague(ctx, '顾承泽')]
  const trip = await aTrip(ctx, [ctx.actor.id, left.id])
  const { id: enterpriseId } = await anEnterprise(ctx)
  const project = await aProjectAt(ctx, 'contact', { enterpriseId, ownerId: ctx.actor.id })
  const assign = (version: number, collaboratorIds: string[]) =>
    assignOwner(ctx, { id: project.id, version, collaboratorIds } as never)
  const { version } = await assign(project.version, [left.id])
  await leave(ctx, left.id)
  const memberIds = [ctx.actor.id, left.id, young.id]
  const { members } = await updateTrip(ctx, { id: trip.id, version: trip.version, memberIds } as never)
  expect(members).toHaveLength(3)
  await assign(version, [left.id, young.id])
  const now = await getProject(ctx, project.id)
  expect(now.access === 'full' && now.collaborators.map(({ id }) => id).sort()).toEqual(
    [left.id, young.id].sort(),
  )
})

test('no work is given to an administrator, to an unknown account, or to who has left', async ({
  as,
  db,
}) => {
  const ctx = await as('leader')
  const firm = await anEnterprise(ctx)
  const [admin, left] = [await anAccount(db, { roles: ['audit_admin'] }), await aColleague(ctx, '方知夏')]
  await leave(ctx, left.id)
  for (const id of [admin.id, left.id, uuidv7()]) {
    const refused = (field: string) => ({ status: 422, fields: { [field]: 'notFound' } })
    await expect(logVisit(ctx, aVisit({ enterpriseIds: [firm.id], ourIds: [id] }))).rejects.toMatchObject(
      refused('ourIds'),
    )
    await expect(aTrip(ctx, [id])).rejects.toMatchObject(refused('memberIds'))
    await expect(
      addTask(ctx, { id: uuidv7(), kind: 'task', title: '寄材料', ownerId: id } as never),
    ).rejects.toMatchObject(refused('ownerId'))
    const project = await aProjectAt(ctx, 'contact', { enterpriseId: firm.id })
    await expect(
      assignOwner(ctx, { id: project.id, version: project.version, ownerId: id } as never),
    ).rejects.toMatchObject(refused('ownerId'))
    await expect(
      assignCadre(ctx, {
        id: uuidv7(),
        enterpriseId: firm.id,
        accountId: id,
        kind: 'primary',
        fromOn: '2021-02-08',
      } as never),
    ).rejects.toMatchObject(refused('accountId'))
  }
})

test('who administered once and is a colleague now is given work again', async ({ as, db }) => {
  const ctx = await as('leader')
  const back = await anAccount(db, { roles: ['system_admin'] })
  await db.update(accountRoles).set({ toDay: '2021-01-31' }).where(eq(accountRoles.accountId, back.id))
  await db.insert(accountRoles).values({ accountId: back.id, role: 'liaison_cadre', fromDay: '2021-02-01' })
  const task = await addTask(ctx, { id: uuidv7(), kind: 'task', title: '寄材料', ownerId: back.id } as never)
  expect(task.ownerId).toBe(back.id)
})
