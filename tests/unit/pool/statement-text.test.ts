import { setImmediate } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js'
import { expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { countEnterprises, listEnterprises } from '#app/domain/enterprises/queries.server.ts'
import { firmPage } from '#app/domain/overview/firm/page.server.ts'
import { firmsPage } from '#app/domain/overview/firms/list.server.ts'
import { projectPage } from '#app/domain/overview/project/page.server.ts'
import { findEverywhere } from '#app/domain/overview/search/find.server.ts'
import { todayFor } from '#app/domain/overview/today/today.server.ts'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { queuePage } from '#app/domain/tickets/queue/queue.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { selectInOnePass } from '#db/select-text.ts'
import { writeInOnePass } from '#db/statement-text.ts'

const id = '01770000-0e01-7000-8000-000000000008'
const roles: Role[] = ['team_member', 'team_leader', 'liaison_cadre', 'intake', 'follow_up', 'leader']
const work: ((ctx: Context) => unknown)[] = [
  (ctx) => firmPage(ctx, id),
  (ctx) => getTicket(ctx, id),
  (ctx) => projectPage(ctx, id),
  (ctx) => queuePage(ctx, { q: '空调', by: 'next', after: undefined } as never),
  (ctx) => firmsPage(ctx, { q: 'rj', status: 'resident', gap: 'overdue' } as never),
  (ctx) => listEnterprises(ctx, { q: '软件', limit: 20 } as never),
  (ctx) => countEnterprises(ctx, { q: '' } as never),
  (ctx) => findEverywhere(ctx, '软件'),
  todayFor,
  ({ db }) =>
    db
      .insert(enterprises)
      .values({ id, name: '示例', aliases: ['a'], headcount: null } as never)
      .onConflictDoNothing()
      .returning({ id: enterprises.id }),
  ({ db, now }) =>
    db
      .update(enterprises)
      .set({ updatedAt: now, version: sql`${enterprises.version} + 1`, nameEn: null })
      .where(and(eq(enterprises.id, id), eq(enterprises.version, 3))),
  ({ db }) => db.delete(enterprises).where(eq(enterprises.id, id)),
]

test('a statement written in one pass is what drizzle writes, its parameters in the same order', async () => {
  const dialect = new PgDialect({ casing: 'snake_case' })
  const quick = new PgDialect({ casing: 'snake_case' })
  selectInOnePass(quick)
  writeInOnePass(quick)
  const [theirs, ours] = [await statementsBy(dialect), await statementsBy(quick)]
  expect(theirs.length).toBeGreaterThan(200)
  expect(ours).toEqual(theirs)
})

/** What all of it would ask a database that never answers. */
async function statementsBy(dialect: PgDialect) {
  const asked: [string, unknown][] = []
  const client = {
    unsafe: (text: string, values: unknown) => {
      asked.push([text, values])
      // biome-ignore lint/suspicious/noThenProperty: it stands for a query that is never answered.
      return { values: () => ({ then: () => {} }), then: () => {} }
    },
  }
  const db = new PostgresJsDatabase(
    dialect,
    new PostgresJsSession(client as never, dialect, undefined),
    undefined,
  )
  for (const role of roles) {
    const actor = {
      id,
      name: '',
      nameEn: '',
      roles: [role],
      teamIds: [id, id],
      ledTeamIds: [id],
      patchIds: [],
    }
    for (const locale of ['zh-CN', 'en'] as const)
      for (const one of work) {
        const ctx = { db, actor, locale, now: new Date('2021-02-08T02:00:00Z') } as never as Context
        void Promise.resolve(one(ctx)).catch(() => {})
        await setImmediate()
        await setImmediate()
      }
  }
  return asked
}
