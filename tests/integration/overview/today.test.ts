import { describe, expect, vi } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { agendaOf, byTime } from '#app/domain/overview/today/agenda.ts'
import { todayFor } from '#app/domain/overview/today/today.server.ts'
import { giveTasks } from '#app/domain/tasks/mutations.server.ts'
import { visitPeople } from '#db/schema/visits.ts'
import { aContext } from '#tests/support/builders.ts'
import { aTicketOf, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aResolvedTicket, aTicketInWork, take } from '#tests/support/ticket-builders.ts'

const rowsOf = async (ctx: Context) => byTime((await todayFor(ctx)).entries, ctx.now)
const told = async (ctx: Context) =>
  (await rowsOf(ctx)).map((row) => [
    row.kind === 'ticket' ? row.act : row.kind,
    'title' in row.row ? row.row.title : null,
  ])

/** How many statements the work sends to the database. */
async function statementsOf({ db }: Context, work: () => Promise<unknown>) {
  const { session } = db as unknown as { session: object }
  const sent = vi.spyOn(Object.getPrototypeOf(session), 'prepareQuery')
  await work()
  const count = sent.mock.calls.length
  sent.mockRestore()
  return count
}

describe('今日', () => {
  test('E18: intake sees what waits for the desk, by time: to answer, to dispatch, to press, to confirm', async ({
    as,
  }) => {
    const office = await anOffice(as)
    const { intake, cadre, firm } = office
    await aResolvedTicket(office, { title: '已换光模块' })
    await aTicketInWork(office, { title: '在时限内的' })
    const due = (time: string) => ({
      responseDueAt: instantOf('2021-02-08', time),
      solveDueAt: instantOf('2021-02-09'),
    })
    const respondedAt = instantOf('2021-02-08', '09:00')
    await aTicketOf(intake, firm.id, { title: '断网没应答', state: 'new', ...due('10:06') })
    await aTicketOf(intake, firm.id, { title: '等派单', state: 'accepted', respondedAt, ...due('09:30') })
    await aTicketOf(intake, firm.id, {
      ...{ title: '逾期没人催', state: 'in_progress', handlerId: cadre.actor.id, respondedAt },
      ...{ responseDueAt: respondedAt, solveDueAt: instantOf('2021-02-05') },
    })
    expect(await told(intake)).toEqual([
      ['answer', '断网没应答'],
      ['supervise', '逾期没人催'],
      ['dispatch', '等派单'],
      ['confirm', '已换光模块'],
    ])
  })

  test('E18: follow-up sees whom to call, never before its day, and what is late above what comes in two weeks', async ({
    as,
    db,
  }) => {
    const office = await anOffice(as)
    const { caller, firm } = office
    await aResolvedTicket(office, { title: '今天才办结' })
    const resolvedAt = instantOf('2021-02-05', '16:00')
    const old = await aResolvedTicket(
      { ...office, intake: onFriday(office.intake), cadre: onFriday(office.cadre) },
      { title: '周五办结' },
    )
    expect(old.resolvedAt).toEqual(resolvedAt)
    const visit = await aVisitTo(caller, firm.id, {
      ...{ status: 'planned', reportOn: '2021-02-22', startedAt: instantOf('2021-02-22', '10:30') },
      endedAt: instantOf('2021-02-22', '11:30'),
    })
    await db.insert(visitPeople).values({ visitId: visit.id, side: 'ours', accountId: caller.actor.id })
    await giveTasks(caller, [{ kind: 'other', title: '昨天的', dueOn: '2021-02-07' }], {
      enterpriseId: firm.id,
    })
    const page = await todayFor(caller)
    const { first, groups } = agendaOf(page.entries, caller.now)
    expect([first, ...groups.flatMap(({ matters }) => matters)].map((row) => row?.kind)).toEqual([
      'task',
      'call',
      'visit',
    ])
    expect(page.entries.find(({ kind }) => kind === 'call')).toMatchObject({
      row: { title: '周五办结', facts: { requester: { name: '裴书宁', phone: '141****1902' } } },
    })
    expect(page.early.map(({ title, callOn }) => [title, callOn])).toEqual([['今天才办结', '2021-02-09']])
  })

  test('E18: a cadre is asked to sign, then to work; nothing of it is anybody else’s', async ({ as }) => {
    const office = await anOffice(as)
    const { intake, cadre, leader } = office
    const raised = await aTicketInWork(office, { title: '我在办' })
    await take(intake, 'note', raised, { entryId: '01780000-0000-7000-8000-0000000000aa', text: '催过一次' })
    expect(await told(cadre)).toEqual([['handle', '我在办']])
    expect(await told(leader)).toEqual([])
    expect(await told(await as('team_member'))).toEqual([])
  })

  test('the statements of a page do not grow with its rows', async ({ as, db }) => {
    const office = await anOffice(as)
    const everyone = await Promise.all(
      (['team_member', 'team_leader', 'liaison_cadre', 'intake', 'follow_up', 'leader'] as const).map(
        (role) => aContext(db, role),
      ),
    )
    const few = []
    for (const ctx of everyone) few.push(await statementsOf(ctx, () => todayFor(ctx)))
    for (const title of ['一', '二', '三']) await aTicketInWork(office, { title })
    for (const title of ['四', '五', '六'])
      await aTicketOf(office.intake, office.firm.id, { title, state: 'new' })
    for (const ctx of everyone)
      await giveTasks(
        ctx,
        [
          { kind: 'other', title: '甲' },
          { kind: 'other', title: '乙' },
        ],
        {},
      )
    const many = []
    for (const ctx of everyone) many.push(await statementsOf(ctx, () => todayFor(ctx)))
    expect(Math.max(...many)).toBeLessThanOrEqual(20)
    for (const [at, count] of many.entries()) expect(count - few[at]!).toBeLessThanOrEqual(1)
  })
})

const onFriday = (ctx: Context): Context => ({ ...ctx, now: instantOf('2021-02-05', '16:00') })
