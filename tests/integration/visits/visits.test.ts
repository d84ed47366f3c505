import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { assignCadre } from '#app/domain/liaison/mutations.server.ts'
import { VisitLog } from '#app/domain/visits/forms.ts'
import { gistsOf } from '#app/domain/visits/gists.server.ts'
import {
  cancelVisit,
  holdVisit,
  logVisit,
  removeVisit,
  updateVisit,
} from '#app/domain/visits/mutations.server.ts'
import { getVisit } from '#app/domain/visits/page.server.ts'
import { listVisits, visitsBeside } from '#app/domain/visits/queries.server.ts'
import { planTrip } from '#app/domain/visits/trips.server.ts'
import { activities, auditLog } from '#db/schema/activity.ts'
import { leadSubmissions } from '#db/schema/leads.ts'
import { tasks } from '#db/schema/tasks.ts'
import { tickets } from '#db/schema/tickets.ts'
import { visits } from '#db/schema/visits.ts'
import { aContext, anAssociation, anEnterprise, aTeam } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

const aVisit = (enterpriseIds: string[], changes = {}) =>
  VisitLog.parse({
    ...{
      id: uuidv7(),
      mode: 'outbound',
      startedOn: '2021-02-08',
      startTime: '09:00',
      endTime: '09:40',
      enterpriseIds,
    },
    needs: '想先租 300 平方米',
    ...changes,
  })

describe('logging a visit', () => {
  test('C13: an end before the start is asked about, and taken with the next day', async ({ as }) => {
    const fang = await as('team_member')
    const firm = await anEnterprise(fang)
    for (const times of [
      { startTime: '23:30', endTime: '23:00' },
      { startTime: '14:00', endTime: '13:00' },
      { startTime: '22:00', endTime: '00:30', endedOn: '2021-02-07' },
    ]) {
      const sent = { startedOn: '2021-02-07', ...times }
      await expect(logVisit(fang, aVisit([firm.id], sent))).rejects.toMatchObject({
        ...{ status: 422, code: 'visits.pastMidnight', fields: { endTime: 'nextDay' } },
        facts: { endedOn: '2021-02-08', endTime: times.endTime },
      })
      const visit = await logVisit(fang, aVisit([firm.id], { ...sent, endedOn: '2021-02-08' }))
      expect(visit).toMatchObject({ endedAt: instantOf('2021-02-08', times.endTime) })
    }
  })

  test('writes the visit, its activity and its audit row together', async ({ as }) => {
    const fang = await as('team_member', { name: '方知夏' })
    const firm = await anEnterprise(fang)
    const visit = await logVisit(fang, aVisit([firm.id]))
    expect(visit).toMatchObject({
      access: 'full',
      status: 'held',
      firms: [{ id: firm.id }],
      ours: [{ name: '方知夏' }],
    })
    const told = await fang.db.select().from(activities).where(eq(activities.visitId, visit.id))
    expect(told).toMatchObject([{ event: 'visit.logged', enterpriseId: firm.id }])
    const audited = await fang.db.select().from(auditLog).where(eq(auditLog.subjectId, visit.id))
    expect(audited).toMatchObject([{ action: 'visit.logged', actorId: fang.actor.id, result: 'done' }])
  })

  test('bears a promise, a ticket and a lead in one go', async ({ as }) => {
    const cadre = await as(['team_member', 'liaison_cadre'])
    const firm = await anEnterprise(cadre)
    const form = aVisit([firm.id], {
      tasks: [{ kind: 'promise', title: '发一份可租房源', dueOn: '2021-02-10' }],
      ticket: { id: uuidv7(), title: '查三相电', categoryCode: 'power', requester: '许衡' },
      lead: { id: uuidv7(), enterpriseName: '楼上团队', need: '做 3D 相机' },
    })
    const known = await cadre.db.execute<{ code: string }>(
      "select code from dictionary_entries where kind = 'ticket_category' limit 1",
    )
    form.ticket!.categoryCode = known[0]!.code
    const visit = await logVisit(cadre, form)
    expect(await cadre.db.$count(tasks, eq(tasks.visitId, visit.id))).toBe(1)
    expect(await cadre.db.$count(tickets, eq(tickets.visitId, visit.id))).toBe(1)
    expect(await cadre.db.$count(leadSubmissions, eq(leadSubmissions.visitId, visit.id))).toBe(1)
  })

  test('knows the visited firm again in a lead of its name, and no other', async ({ as }) => {
    const fang = await as('team_member')
    const firm = await anEnterprise(fang, { name: '宁波思骏科技' })
    const leadOf = async (enterpriseName: string) => {
      const lead = { id: uuidv7(), enterpriseName, need: '再租一层' }
      await logVisit(fang, aVisit([firm.id], { lead }))
      const [row] = await fang.db.select().from(leadSubmissions).where(eq(leadSubmissions.id, lead.id))
      return row!.enterpriseId
    }
    expect(await leadOf('宁波思骏科技有限公司')).toBe(firm.id)
    expect(await leadOf('楼上团队')).toBeNull()
  })

  test('leaves nothing behind when one part is refused', async ({ as }) => {
    const fang = await as('team_member')
    const firm = await anEnterprise(fang)
    const form = aVisit([firm.id], { tasks: [{ kind: 'promise', title: '无主', ownerId: uuidv7() }] })
    await expect(logVisit(fang, form)).rejects.toMatchObject({ fields: { ownerId: 'notFound' } })
    expect(await fang.db.$count(visits, eq(visits.id, form.id))).toBe(0)
    expect(await fang.db.$count(activities, eq(activities.subjectId, form.id))).toBe(0)
  })

  test('sent twice makes one visit; with another body it is refused', async ({ as }) => {
    const fang = await as('team_member')
    const firm = await anEnterprise(fang)
    const form = aVisit([firm.id])
    expect(await logVisit(fang, form)).toEqual(await logVisit(fang, form))
    await expect(logVisit(fang, { ...form, needs: '别的' })).rejects.toMatchObject({
      code: 'record.otherBody',
    })
  })

  test('of an association alone is no outbound firm visit but belongs to the association', async ({ as }) => {
    const fang = await as('team_member')
    const association = await anAssociation(fang)
    const visit = await logVisit(fang, aVisit([], { associationIds: [association.id] }))
    expect(visit).toMatchObject({ firms: [], associations: [{ id: association.id }] })
    const { items } = await listVisits(fang, { association: association.id })
    expect(items.map(({ id }) => id)).toEqual([visit.id])
  })

  test('ending before it began, or naming an unknown firm, is refused by field', async ({ as }) => {
    const fang = await as('team_member')
    const firm = await anEnterprise(fang)
    const backwards = aVisit([firm.id], { endedOn: '2021-02-07' })
    await expect(logVisit(fang, backwards)).rejects.toMatchObject({ fields: { endedOn: 'mustBeLater' } })
    await expect(logVisit(fang, aVisit([uuidv7()]))).rejects.toMatchObject({
      fields: { enterpriseIds: 'notFound' },
    })
  })

  test('is refused to follow-up officers', async ({ as }) => {
    const caller = await as('follow_up')
    const firm = await anEnterprise(caller)
    expect(() => logVisit(caller, aVisit([firm.id]))).toThrow('visits.log')
  })
})

describe('who reads a visit', () => {
  test('in full: those who took part, their team, the firm’s cadre, leadership; a card: the others', async ({
    as,
    db,
  }) => {
    const team = await aTeam(db)
    const fang = await as('team_member', { teamIds: [team.id] })
    const mate = await as('team_member', { teamIds: [team.id] })
    const [cadre, stranger, leader] = [await as('liaison_cadre'), await as('team_member'), await as('leader')]
    const firm = await anEnterprise(fang)
    await assignCadre(leader, {
      id: uuidv7(),
      enterpriseId: firm.id,
      accountId: cadre.actor.id,
      kind: 'primary',
      fromOn: '2021-01-01',
      reason: undefined,
    })
    const visit = await logVisit(fang, aVisit([firm.id]))
    for (const reader of [fang, mate, cadre, leader])
      expect(await getVisit(reader, visit.id)).toMatchObject({ access: 'full' })
    const card = await getVisit(stranger, visit.id)
    expect(card).toMatchObject({ access: 'card', mode: 'outbound', firms: [{ id: firm.id }] })
    // What the firm needs is a number of its own; ids hold any digits.
    expect(JSON.stringify(card).replaceAll(/[0-9a-f-]{36}/g, '')).not.toContain('300')
  })

  test('beside a visit stand the others to the same firm, those the reader may know of', async ({ as }) => {
    const [fang, stranger] = [await as('team_member'), await as('team_member')]
    const [firm, other] = [await anEnterprise(fang), await anEnterprise(fang)]
    const visit = await logVisit(fang, aVisit([firm.id]))
    const again = await logVisit(fang, aVisit([firm.id, other.id]))
    const secret = await logVisit(fang, aVisit([firm.id], { confidential: true }))
    await logVisit(fang, aVisit([other.id]))
    const idsFor = async (reader: Context) => (await visitsBeside(reader, visit.id)).map(({ id }) => id)
    expect(new Set(await idsFor(fang))).toEqual(new Set([again.id, secret.id]))
    expect(await idsFor(stranger)).toEqual([again.id])
  })

  test('E19: what was said stands in the list for those who read the visit whole, and for nobody else', async ({
    as,
  }) => {
    const fang = await as('team_member')
    const stranger = await as('team_member')
    const firm = await anEnterprise(fang)
    const said = await logVisit(fang, aVisit([firm.id], { summary: '看了机房，\n要双路供电' }))
    const wanted = await logVisit(fang, aVisit([firm.id], { summary: undefined, needs: '租金减免' }))
    const quiet = await logVisit(fang, aVisit([firm.id], { summary: undefined, needs: undefined }))
    const all = [said, wanted, quiet]
    expect(await gistsOf(fang, all)).toEqual({ [said.id]: '看了机房， 要双路供电', [wanted.id]: '租金减免' })
    expect(await gistsOf(stranger, all)).toEqual({})
    expect(await gistsOf(fang, [])).toEqual({})
  })

  test('nobody else when it is confidential, nor is it counted for them', async ({ as }) => {
    const fang = await as('team_member')
    const stranger = await as('team_member')
    const firm = await anEnterprise(fang)
    const visit = await logVisit(fang, aVisit([firm.id], { confidential: true }))
    await expect(getVisit(stranger, visit.id)).rejects.toMatchObject({ kind: 'missing' })
    expect((await listVisits(stranger, { enterprise: firm.id })).items).toEqual([])
  })
})

describe('changing a visit', () => {
  test('someone else changed meanwhile shows both, and a missing version is told apart', async ({ as }) => {
    const fang = await as('team_member', { name: '方知夏' })
    const firm = await anEnterprise(fang)
    const visit = await logVisit(fang, aVisit([firm.id]))
    const { status: _, fileIds: _f, tasks: _t, ticket: _k, lead: _l, ...facts } = aVisit([firm.id])
    const change = { ...facts, id: visit.id, version: visit.version, needs: '我改的' }
    await updateVisit(fang, change)
    await expect(updateVisit(fang, { ...change, needs: '又改' })).rejects.toMatchObject({
      code: 'record.changedByOther',
      facts: { by: '方知夏', theirs: { needs: '我改的' } },
    })
    await expect(updateVisit(fang, { ...change, version: undefined })).rejects.toMatchObject({
      kind: 'versionMissing',
    })
  })

  test('planned → held → cancelled, and never back', async ({ as }) => {
    const fang = await as('team_member')
    const firm = await anEnterprise(fang)
    const planned = await logVisit(fang, aVisit([firm.id], { status: 'planned' }))
    const held = await holdVisit(fang, { id: planned.id, version: planned.version })
    expect(held.status).toBe('held')
    const cancelled = await cancelVisit(fang, { id: held.id, version: held.version, reason: '对方改期' })
    await expect(holdVisit(fang, { id: held.id, version: cancelled.version })).rejects.toMatchObject({
      code: 'visits.cancelled',
    })
  })

  test('deleted, it is missing for everyone and keeps its audit', async ({ as }) => {
    const fang = await as('team_member')
    const firm = await anEnterprise(fang)
    const visit = await logVisit(fang, aVisit([firm.id]))
    await removeVisit(fang, { id: visit.id, version: visit.version, reason: '误记' })
    await expect(getVisit(fang, visit.id)).rejects.toMatchObject({ kind: 'missing' })
    const audited = await fang.db
      .select({ action: auditLog.action, reason: auditLog.reason })
      .from(auditLog)
      .where(eq(auditLog.subjectId, visit.id))
    expect(audited).toContainEqual({ action: 'visit.removed', reason: '误记' })
  })
})

describe('a retried visit', () => {
  test('sent ten times at once is one visit, and every sender gets the same answer', async ({
    ownDatabase,
  }) => {
    const { db } = ownDatabase
    const fang = await aContext(db, 'team_member')
    const firm = await anEnterprise(fang)
    const form = aVisit([firm.id])
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => db.transaction((tx) => logVisit({ ...fang, db: tx }, form))),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await db.$count(visits)).toBe(1)
    expect(await db.$count(activities)).toBe(1)
  })
})

describe('a trip', () => {
  test('groups its visits and counts the held ones', async ({ as }) => {
    const fang = await as('team_member')
    const firm = await anEnterprise(fang)
    const trip = await planTrip(fang, {
      ...{
        id: uuidv7(),
        title: '深圳出访',
        kind: 'outing',
        cityCode: '440300',
        teamId: undefined,
        purpose: undefined,
        summary: undefined,
      },
      ...{ fromOn: '2021-02-08', toOn: '2021-02-10', memberIds: [fang.actor.id] },
    })
    await logVisit(fang, aVisit([firm.id], { tripId: trip.id }))
    await logVisit(fang, aVisit([firm.id], { tripId: trip.id, status: 'planned' }))
    expect((await listVisits(fang, { trip: trip.id })).items).toHaveLength(2)
  })
})
