import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellAround } from '#app/domain/activity/outbox.server.ts'
import { toldOf } from '#app/domain/activity/telling.ts'
import { type Role, roles } from '#app/domain/actor.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { size } from '#tests/support/release.ts'
import { listenAs, until } from '#tests/support/stream.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 60_000)
afterAll(() => app.stop())

const words = ['enterprises', 'associations', 'visits', 'projects', 'tickets', 'plans', 'policies']

test('[live] the stream tells nobody an id they may not open, and everybody those they may', async () => {
  const all: { word: string; id: string }[] = []
  for (const word of words)
    all.push(
      ...(await app.connection.db.execute<{ word: string; id: string }>(
        sql`select ${word}::text as word, id from ${sql.identifier(word)} order by id limit ${size(5, 25)}`,
      )),
    )
  // A hidden visit and a record that is not there at all are told as well.
  const [hidden] = await app.connection.db.execute<{ id: string }>(
    sql`update visits set confidential = true where id = (select id from visits order by id limit 1) returning id`,
  )
  all.push({ word: 'visits', id: hidden!.id }, { word: 'tickets', id: uuidv7() })
  const streams = await Promise.all(
    roles.map(async (role) => ({ role, ...(await listenAs(app.url, await app.signIn(role))) })),
  )
  await until(() => streams.every(({ said }) => said.length > 0))
  for (const { word, id } of all)
    await tellAround(app.connection.db, {
      eventId: uuidv7(),
      event: 'test',
      words: [word],
      ids: { [word]: [id] },
    })
  await until(() => streams.every(({ ids }) => ids().size > 0), 200)
  await new Promise((done) => setTimeout(done, 500))
  const wrong: string[] = []
  for (const { role, ids } of streams)
    for (const { word, id } of all) {
      const opens = await app.request(role, 'GET', `/${word}/${id}`, { door: 'api' })
      if ((opens.status === 200) !== ids().has(id)) wrong.push(`${role} ${word} ${id}: ${opens.status}`)
    }
  await Promise.all(streams.map(({ leave }) => leave()))
  expect(wrong).toEqual([])
})

test('[live] who keeps accounts hears no word of the business, and the business none of theirs', async () => {
  const [intake, admin] = [
    await listenAs(app.url, await app.signIn('intake')),
    await listenAs(app.url, await app.signIn('system_admin')),
  ]
  const subject = { kind: 'account', id: uuidv7() }
  await tellAround(app.connection.db, toldOf(uuidv7(), { event: 'account.updated', subject }))
  await tellAround(
    app.connection.db,
    toldOf(uuidv7(), { event: 'visit.logged', subject: { kind: 'visit', id: uuidv7() } }),
  )
  const heard = ({ said }: typeof intake) => said.flatMap(({ data }) => data.words ?? [])
  expect(await until(() => heard(intake).length > 0 && heard(admin).length > 0)).toBe(true)
  expect(heard(intake)).toEqual(['visits'])
  expect(heard(admin)).toEqual(['accounts'])
  expect(admin.ids()).toEqual(new Set())
  await Promise.all([intake.leave(), admin.leave()])
})

test('[live] what happened while a page was still waking is told as it joins; what it knows already is not', async () => {
  const cookie = await app.signIn('intake')
  const witness = await listenAs(app.url, cookie)
  await tellAround(app.connection.db, { eventId: uuidv7(), event: 'test', words: ['trips'], ids: {} })
  expect(await until(() => witness.said.some(({ data }) => data.words?.includes('trips')))).toBe(true)
  const [waking, slow, awake] = [
    await listenAs(app.url, cookie, 2_000),
    await listenAs(app.url, cookie, 90_000),
    await listenAs(app.url, cookie),
  ]
  const words = ({ said }: typeof waking) => said.flatMap(({ data }) => data.words ?? [])
  expect(await until(() => words(waking).length > 0 && words(slow).length > 0)).toBe(true)
  expect(words(waking)).toContain('trips')
  expect(words(slow)).toEqual(['*'])
  expect(words(awake)).toEqual([])
  await Promise.all([witness, waking, slow, awake].map(({ leave }) => leave()))
})

test('[live] a stream ends with its session, before anything more is told', async () => {
  const cookie = await app.signIn('leader')
  const stream = await listenAs(app.url, cookie)
  const staying = await listenAs(app.url, await app.signIn('leader'))
  await until(() => stream.said.length > 0 && staying.said.length > 0)
  await app.ask({ cookie, token: '' }, 'POST', '/sign-out', { body: {} })
  await tellAround(app.connection.db, { eventId: uuidv7(), event: 'test', words: ['visits'], ids: {} })
  expect(await until(() => stream.state.isOver)).toBe(true)
  expect(stream.said.map(({ event }) => event)).toEqual(['begun'])
  expect(await until(() => staying.said.length > 1)).toBe(true)
  await staying.leave()
  expect((await listenAs(app.url, cookie)).state.status).toBe(204)
})

test('[live] a stream ends when a role is taken away, and begins again with what is left', async () => {
  const cookie = await app.signIn('follow_up')
  const stream = await listenAs(app.url, cookie)
  await until(() => stream.said.length > 0)
  await app.connection.db.execute(
    sql`update account_roles set to_day = '2020-12-31' where role = 'follow_up'`,
  )
  await tellAround(app.connection.db, { eventId: uuidv7(), event: 'test', words: ['visits'], ids: {} })
  expect(await until(() => stream.state.isOver)).toBe(true)
})

test('[live] nobody who is not signed in has a stream, and nothing compresses or keeps one', async () => {
  expect((await listenAs(app.url, '')).state.status).toBe(204)
  const stream = await listenAs(app.url, await app.signIn('intake'))
  expect(stream.state.headers.get('content-encoding')).toBeNull()
  expect(stream.state.headers.get('cache-control')).toContain('no-store')
  await stream.leave()
})

test('[live] fifty open streams hold no connection of the pool', async () => {
  const streams = await Promise.all(
    Array.from({ length: 50 }, async (_, at) => listenAs(app.url, await app.signIn(roles[at % 6] as Role))),
  )
  await until(() => streams.every(({ said }) => said.length > 0))
  const [busy] = await app.connection.db.execute<{
    n: number
  }>(sql`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`)
  expect(busy!.n).toBe(0)
  await Promise.all(streams.map(({ leave }) => leave()))
})

test('[live] a stop ends every stream at once', async () => {
  const stopping = await startApp({ database: async () => app.connection })
  const stream = await listenAs(stopping.url, await stopping.signIn('intake'))
  await until(() => stream.said.length > 0)
  await stopping.stop()
  expect(await until(() => stream.state.isOver)).toBe(true)
})
