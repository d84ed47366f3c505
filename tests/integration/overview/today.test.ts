import { eq, sql } from 'drizzle-orm'
import { describe, expect, vi } from 'vitest'
import { businessRoles } from '#app/domain/actor.ts'
import { loadActor } from '#app/domain/cadres/actors.server.ts'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { settledFigures } from '#app/domain/metrics/kept/settle.server.ts'
import { agendaOf, byTime, isForToday } from '#app/domain/overview/today/agenda.ts'
import { say } from '#app/domain/overview/today/say.ts'
import { todayFor } from '#app/domain/overview/today/today.server.ts'
import { waitingFor } from '#app/domain/overview/today/waiting.server.ts'
import { giveTasks } from '#app/domain/tasks/mutations.server.ts'
import { projects } from '#db/schema/projects.ts'
import { visitPeople } from '#db/schema/visits.ts'
import { cadreId } from '#db/seed/cadres.ts'
import { seedId } from '#db/seed/ids.ts'
import { seedDemo } from '#db/seed/index.ts'
import { demoAccounts } from '#db/seed/personas.ts'
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
      'early',
      'visit',
    ])
    expect(page.entries.find(({ kind }) => kind === 'call')).toMatchObject({
      row: { title: '周五办结', facts: { requester: { name: '裴书宁', phone: '141****1902' } } },
    })
    expect(page.entries.find(({ kind }) => kind === 'early')).toMatchObject({
      row: { title: '今天才办结', callOn: '2021-02-09' },
      due: instantOf('2021-02-09', '24:00'),
    })
    expect(await waitingFor(caller)).toMatchObject({ today: { count: 2, late: 1 }, followUp: { count: 1 } })
  })

  test('E18: what was said not to be solved is taken up again, and asked about anew once it was redone', async ({
    as,
  }) => {
    const office = await anOffice(as)
    const on = (ctx: Context, day: string, time = '10:00') => ({ ...ctx, now: instantOf(day, time) })
    let ticket = await aResolvedTicket(
      { ...office, intake: onFriday(office.intake), cadre: onFriday(office.cadre) },
      { title: '断网' },
    )
    const unsolved = { reached: 'on', solved: 'no', satisfaction: 'dissatisfied' }
    ticket = await take(office.caller, 'followUp', ticket, unsolved)
    const kinds = async (ctx: Context) => (await rowsOf(ctx)).map(({ kind }) => kind)
    expect(await kinds(office.caller)).toEqual(['again'])
    expect(await waitingFor(office.caller)).toMatchObject({ today: { count: 1 }, followUp: { count: 1 } })
    ticket = await take(office.caller, 'reopen', ticket, { reason: '还是断' })
    expect(await kinds(office.caller)).toEqual([])
    ticket = await take(on(office.cadre, '2021-02-08', '11:00'), 'resolve', ticket, {
      solution: '换了交换机',
    })
    expect(await kinds(on(office.caller, '2021-02-08', '17:00'))).toEqual(['early'])
    expect(await kinds(on(office.caller, '2021-02-09'))).toEqual(['call'])
    ticket = await take(on(office.caller, '2021-02-09'), 'followUp', ticket, { ...unsolved, solved: 'yes' })
    expect(await kinds(on(office.caller, '2021-02-09'))).toEqual([])
  })

  test('E18: a parked matter said not to be solved stands by the day it is looked at again', async ({
    as,
  }) => {
    const office = await anOffice(as)
    const parking = { waitsFor: 'other_body', recheckOn: '2021-03-01', reason: '等一季度报表' }
    let ticket = await aTicketInWork(office, { categoryCode: 'financing', level: 'p4' })
    ticket = await take(office.cadre, 'askPark', ticket, parking)
    ticket = await take(office.leader, 'park', ticket, parking)
    const on = (day: string): Context => ({ ...office.caller, now: instantOf(day, '10:00') })
    const answers = { reached: 'on', solved: 'no', satisfaction: 'mostly_satisfied' }
    await take(on('2021-02-09'), 'followUp', ticket, answers)
    expect((await rowsOf(on('2021-02-09'))).map(({ kind, due }) => [kind, due])).toEqual([
      ['again', instantOf('2021-03-01', '24:00')],
    ])
    expect(await waitingFor(on('2021-02-09'))).toMatchObject({ today: { count: 0 } })
    expect((await rowsOf(on('2021-03-01'))).map(({ kind }) => kind)).toEqual(['call'])
    expect(await waitingFor(on('2021-03-01'))).toMatchObject({ today: { count: 1 } })
  })

  test('E18: the number in the menu is what the list shows to be done by tonight, for everybody of the demo', async ({
    as,
    db,
  }) => {
    await seedDemo(db)
    const expected = { follow_up: 1, liaison_cadre: 5 }
    for (const role of businessRoles) {
      const { code } = demoAccounts.find((account) => account.role === role)!
      const ctx: Context = {
        ...(await as(role)),
        actor: (await loadActor(db, sql`a.id = ${cadreId(code)}`, '2021-02-08'))!.actor,
      }
      const { first, groups } = agendaOf((await todayFor(ctx)).entries, ctx.now)
      const shown = groups
        .filter(({ part }) => ['late', 'today', 'afternoon', 'waiting'].includes(part))
        .flatMap(({ matters }) => matters)
      const counted =
        (first && isForToday(first, ctx.now) ? 1 : 0) + shown.filter((one) => isForToday(one, ctx.now)).length
      const { today } = (await waitingFor(ctx)) as { today: { count: number } }
      expect([role, today.count]).toEqual([role, counted])
      if (role in expected) expect([role, today.count]).toEqual([role, expected[role as 'follow_up']])
    }
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

  test('a task about a lead without an owner offers to name one, to whoever may', async ({ as, db }) => {
    await seedDemo(db)
    const [leader, colleague, member] = [await as('leader'), await as('team_leader'), await as('team_member')]
    const projectId = seedId('P-F03')
    const way = async (ctx: Context) => {
      const entries = await rowsOf(ctx)
      const task = entries.find(({ kind, row }) => kind === 'task' && 'title' in row && row.title === '分派')!
      return say(task, { locale: 'zh-CN', now: ctx.now.toISOString(), today: '2021-02-08', mayAssign: true })
        .verb
    }
    for (const ctx of [leader, colleague, member])
      await giveTasks(ctx, [{ kind: 'other', title: '分派' }], { projectId })
    expect(await way(leader)).toEqual({ label: '分派', to: `/projects/${projectId}/people` })
    // Not full to them, so not theirs to hand out.
    expect(await way(colleague)).toHaveProperty('task')
    expect(await way(member)).toHaveProperty('task')
    await db
      .update(projects)
      .set({ ownerId: cadreId('C08') })
      .where(eq(projects.id, projectId))
    expect(await way(leader)).toHaveProperty('task')
  })

  test('the statements of a page do not grow with its rows', async ({ as, db }) => {
    const office = await anOffice(as)
    const everyone = await Promise.all(
      (['team_member', 'team_leader', 'liaison_cadre', 'intake', 'follow_up', 'leader'] as const).map(
        (role) => aContext(db, role),
      ),
    )
    const few = []
    await settledFigures(db)
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
    await settledFigures(db)
    for (const ctx of everyone) many.push(await statementsOf(ctx, () => todayFor(ctx)))
    expect(Math.max(...many)).toBeLessThanOrEqual(20)
    for (const [at, count] of many.entries()) expect(count - few[at]!).toBeLessThanOrEqual(1)
  })
})

const onFriday = (ctx: Context): Context => ({ ...ctx, now: instantOf('2021-02-05', '16:00') })
