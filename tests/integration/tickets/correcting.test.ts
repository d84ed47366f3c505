import { and, eq, inArray } from 'drizzle-orm'
import { expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { auditLog } from '#db/schema/activity.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { tickets } from '#db/schema/tickets.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketInWork, openSteps, take } from '#tests/support/ticket-builders.ts'

const as3 = { categoryCode: 'network_site', level: 'p3', reason: '两家会办' }
const school = {
  ...{
    siteKind: 'off_park',
    siteAddress: '海曙校区三楼',
    siteEntrance: '东门登记',
    siteContactName: '传达室',
  },
  siteContactPhone: '13905740001',
}
const corrected = (ticket: { entries: { kind: string; particulars: object; text: string | null }[] }) =>
  ticket.entries.filter(({ kind }) => kind === 'corrected')
const stored = async ({ db }: Context, id: string) =>
  (await db.select().from(tickets).where(eq(tickets.id, id)))[0]!

test('another level moves the limits from the moment of receipt, and the story keeps both with the reason', async ({
  as,
}) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office, { level: 'p3', levelReason: '两家会办' })
  const right = await take(office.intake, 'correct', ticket, {
    ...{ categoryCode: 'network_site', level: 'p0', reason: '明早开学，不能等' },
    ...{ deadlineDay: '2021-02-09', deadlineTime: '08:00', deadlineName: '开学' },
  })
  expect(right).toMatchObject({ level: 'p0', clock: 'natural', businessDeadlineName: '开学' })
  expect(right.solveDueAt).toEqual(instantOf('2021-02-09', '08:00'))
  expect(right.originalDueAt).toEqual(ticket.solveDueAt)
  const [entry] = corrected(right)
  expect(entry).toMatchObject({ text: '明早开学，不能等' })
  expect(entry!.particulars).toEqual({
    changes: [
      { field: 'level', from: 'p3', to: 'p0' },
      { field: 'businessDeadlineAt', from: null, to: instantOf('2021-02-09', '08:00').toISOString() },
      { field: 'businessDeadlineName', from: null, to: '开学' },
    ],
  })
  const [line] = await office.intake.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, ticket.id), eq(auditLog.action, 'ticket.corrected')))
  expect(line).toMatchObject({ reason: '明早开学，不能等', actorId: office.intake.actor.id })
})

test('an answer keeps the limit it was given under; the limit of one not given yet moves', async ({ as }) => {
  const office = await anOffice(as)
  const facts = { level: 'p3', levelReason: '两家会办' } as const
  const answered = await aTicketInWork(office, facts)
  const waiting = await aTicketInWork(office, { ...facts, answered: '' as never })
  const urgent = { ...as3, level: 'p1', reason: '整层停工' }
  const first = await take(office.intake, 'correct', answered, urgent)
  const second = await take(office.intake, 'correct', waiting, urgent)
  expect(first.responseDueAt).toEqual(answered.responseDueAt)
  expect(second.responseDueAt < waiting.responseDueAt).toBe(true)
})

test('after a reopening the time runs from there', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office, { level: 'p2', levelReason: '一般' })
  const done = await take(office.cadre, 'resolve', ticket, { solution: '换了' })
  const later = { ...office.intake, now: instantOf('2021-02-22', '09:00') }
  const again = await take(later, 'reopen', done, { reason: '又断了' })
  const right = await take({ ...later, now: instantOf('2021-02-22', '10:00') }, 'correct', again, {
    ...as3,
    level: 'p1',
    reason: '影响整层',
  })
  expect(right.solveDueAt).toEqual(instantOf('2021-02-23', '09:00'))
})

test('a category retired since may stay, and another retired one cannot be chosen', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office)
  await office.intake.db
    .update(dictionaryEntries)
    .set({ retiredAt: office.intake.now })
    .where(inArray(dictionaryEntries.code, ['network_site', 'financing']))
  const right = await take(office.intake, 'correct', ticket, { ...as3, level: 'p2' })
  expect(right.category?.code).toBe('network_site')
  await expect(
    take(office.intake, 'correct', right, { ...as3, categoryCode: 'financing' }),
  ).rejects.toMatchObject({ fields: { categoryCode: 'notFound' } })
})

test('a site recorded afterwards lets the handler arrive; its number stays out of the story', async ({
  as,
}) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office)
  expect(openSteps(ticket)).not.toContain('arrive')
  const right = await take(office.intake, 'correct', ticket, { ...as3, level: 'p1', ...school })
  expect(JSON.stringify(corrected(right))).not.toContain('13905740001')
  expect(corrected(right)[0]!.particulars).toMatchObject({
    changes: expect.arrayContaining([{ field: 'siteContactPhone' }]),
  })
  const there = await take(office.cadre, 'arrive', right)
  expect(there.state).toBe('on_site')
})

test('an empty number keeps that of the same person and goes with another', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office, school as never)
  const { siteContactPhone: _, ...site } = school
  const same = await take(office.intake, 'correct', ticket, {
    ...as3,
    level: 'p1',
    ...site,
    siteEntrance: '西门',
  })
  expect((await stored(office.intake, ticket.id)).siteContactPhone).toBe('13905740001')
  await take(office.intake, 'correct', same, { ...as3, level: 'p1', ...site, siteContactName: '总务处' })
  expect((await stored(office.intake, ticket.id)).siteContactPhone).toBeNull()
})

test('is for the desk and the first receiver, on what is not closed, and changes something', async ({
  as,
}) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office)
  await expect(take(office.cadre, 'correct', ticket, as3)).rejects.toMatchObject({ code: 'tickets.correct' })
  expect(openSteps(ticket)).not.toContain('correct')
  const none = { ...as3, level: 'p1' }
  await expect(take(office.intake, 'correct', ticket, none)).rejects.toMatchObject({
    ...{ code: 'tickets.nothingToCorrect', status: 409 },
  })
  await expect(
    take(office.intake, 'correct', ticket, { ...as3, categoryCode: 'nowhere' }),
  ).rejects.toMatchObject({ fields: { categoryCode: 'notFound' } })
  await expect(
    take(office.intake, 'correct', ticket, { ...none, deadlineDay: '2020-01-01', deadlineTime: '08:00' }),
  ).rejects.toMatchObject({ fields: { deadlineTime: 'mustBeLater' } })
  const done = await take(office.cadre, 'resolve', ticket, { solution: '换了' })
  await expect(take(office.intake, 'correct', done, as3)).rejects.toMatchObject({
    code: 'tickets.correctNow',
  })
})

test('somebody else’s correction is shown beside mine', async ({ as }) => {
  const office = await anOffice(as)
  const ticket = await aTicketInWork(office)
  await take(office.leader, 'correct', ticket, as3)
  await expect(take(office.intake, 'correct', ticket, { ...as3, level: 'p2' })).rejects.toMatchObject({
    ...{ code: 'record.changedByOther', status: 409 },
    facts: { by: 'leader', theirs: { level: 'p3', categoryCode: 'network_site' } },
  })
})
