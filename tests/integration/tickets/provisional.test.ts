import { between, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import { declareYear, setHoliday } from '#app/domain/holidays/mutations.server.ts'
import { getTicket, type TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { calendarYears, holidayDays } from '#db/schema/working-days.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketInWork, take } from '#tests/support/ticket-builders.ts'

test('a year declared settles what was due in it provisionally; the first due time and a granted day stay', async ({
  as,
}) => {
  const office = await anOffice(as)
  const { db } = office.intake
  await db.delete(calendarYears).where(eq(calendarYears.year, 2021))
  await db.delete(holidayDays).where(between(holidayDays.day, '2021-01-01', '2021-12-31'))
  const facts = { categoryCode: 'registration', level: 'p2' as const }
  const ticket = await aTicketInWork(office, facts)
  const guessed = instantOf('2021-02-11', '24:00')
  expect(ticket).toMatchObject({ provisional: true, solveDueAt: guessed })
  const ask = { newDay: '2021-02-12', reason: '等材料' }
  const longer = await take(office.cadre, 'askExtension', await aTicketInWork(office, facts), ask)
  await take(office.leader, 'decideExtension', longer, { decision: 'grant' })

  const admin = await as('system_admin')
  const festival = { kind: 'holiday' as const, name: '春节', nameEn: 'Spring Festival' }
  await setHoliday(admin, { fromDay: '2021-02-11', toDay: '2021-02-17', ...festival })
  await declareYear(admin, { year: 2021, source: '国办发明电' })

  const settled = (await getTicket(office.cadre, ticket.id)) as TicketDetail
  expect(settled).toMatchObject({
    ...{ provisional: false, originalDueAt: guessed, solveDueAt: instantOf('2021-02-18', '24:00') },
    version: ticket.version + 1,
  })
  expect(settled.entries[0]).toMatchObject({
    kind: 'due_settled',
    particulars: { dueAt: settled.solveDueAt.toISOString() },
  })
  expect(await getTicket(office.cadre, longer.id)).toMatchObject({
    ...{ provisional: false, solveDueAt: instantOf('2021-02-12', '24:00') },
  })
})
