import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { readAllNotices, readNotice } from '#app/domain/inbox/mutations.server.ts'
import { noteFor } from '#app/domain/inbox/note.server.ts'
import { listNotices } from '#app/domain/inbox/queries.server.ts'
import { sweepNotices } from '#app/domain/inbox/sweep.server.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { aContext } from '#tests/support/builders.ts'

let app: TestApp
let reader: Context
let ticket: string
const day = new Date('2021-02-09T02:00:00Z')
const at = (text: string) => new Date(`2021-02-09T${text}+08:00`)
const told = (event: string, dueAt: Date, more = {}) => ({
  eventId: uuidv7(),
  event,
  subjectKind: 'ticket',
  subjectId: ticket,
  actorId: null,
  dueAt,
  ...more,
})
const note = (letter: ReturnType<typeof told>) => noteFor(app.connection.db, [reader.actor.id], letter)
const mine = (show?: 'unread' | 'asks') => listNotices(reader, { show })
beforeAll(async () => {
  app = await startApp()
  reader = await aContext(app.connection.db, 'intake', { now: day })
  ticket = seedId('Q01')
}, 120_000)
afterAll(() => app?.stop())

describe('what concerns somebody', () => {
  test('is one notice for a record and a minute, however much happened, and counts the same event once', async () => {
    const first = told('ticket.dispatched', at('10:00:05'))
    await note(first)
    await note(first)
    const [one] = (await mine()).items
    expect(one).toMatchObject({ event: 'ticket.dispatched', count: 1, asks: true, readAt: null })
    await note(told('ticket.supervised', at('10:00:40')))
    await note(told('ticket.resolved', at('10:03:00')))
    const { items } = await mine()
    expect(items.map(({ event, count }) => [event, count])).toEqual([
      ['ticket.resolved', 1],
      ['ticket.supervised', 2],
    ])
    expect(items[0]!.subject).toMatchObject({ id: ticket, name: expect.any(String) })
  })

  test('is unread again when more happens to it within its minute, and read one by one or all at once', async () => {
    const [, merged] = (await mine()).items
    await readNotice(reader, { id: merged!.id })
    expect((await mine('unread')).items.map(({ event }) => event)).toEqual(['ticket.resolved'])
    await note(told('ticket.whistled', at('10:00:50')))
    expect((await mine('unread')).items).toHaveLength(2)
    expect(await readAllNotices(reader)).toEqual({ count: 2 })
    expect((await mine('asks')).items).toEqual([])
  })

  test('says nothing of a record its reader may not see, and is nobody else’s to read', async () => {
    const admin = await aContext(app.connection.db, 'leader', { now: day })
    const [one] = (await mine()).items
    await expect(readNotice(admin, { id: one!.id })).rejects.toMatchObject({ code: 'notices.missing' })
    await app.connection.db.execute(sql`update tickets set deleted_at = now() where id = ${ticket}`)
    expect((await mine()).items.map(({ subject }) => subject)).toEqual([null, null])
    await app.connection.db.execute(sql`update tickets set deleted_at = null where id = ${ticket}`)
  })

  test('is forgotten ninety days after it was read, and kept as long as it is unread', async () => {
    await note(told('ticket.reopened', at('11:00:00')))
    await sweepNotices(app.connection.db, new Date(day.getTime() + 91 * 86_400_000))
    expect((await mine()).items.map(({ event }) => event)).toEqual(['ticket.reopened'])
  })
})
