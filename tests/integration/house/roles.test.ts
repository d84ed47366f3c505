import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { describe, expect } from 'vitest'
import { checkChain } from '#app/domain/activity/chain.server.ts'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { driverError } from '#db/errors.server.ts'
import { aContext } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error) => driverError(error)?.code,
  )

describe('the app’s role', () => {
  test('has no power and owns nothing', async ({ db }) => {
    const [role] = await db.execute(sql`
      select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
        (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`)
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      owned: 0,
    })
  })

  for (const table of ['audit_log', 'activities'])
    for (const deed of [
      `update ${table} set event_id = event_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
    ])
      test(`may not ${deed}`, async ({ ownDatabase: { db } }) => {
        expect(await codeOf(db.execute(sql.raw(deed)))).toBe('42501')
      })

  test('may not touch the list of migrations', async ({ ownDatabase: { db } }) => {
    expect(await codeOf(db.execute(sql`delete from schema_migrations`))).toBe('42501')
  })
})

describe('the audit log', () => {
  test('is a chain in which every planted edit, deletion, swap and cut tail is found', async ({
    ownDatabase,
  }) => {
    const { db, ownerUrl } = ownDatabase
    const ctx = await aContext(db, 'leader')
    for (let n = 0; n < 12; n += 1) await audit(ctx, { action: 'contact.revealed', reason: `call ${n}` })
    expect(await checkChain(db)).toMatchObject({ rows: 12, broken: null, missing: null })
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
    const edits = [
      ['reason', `update audit_log set reason = 'other' where seq = 5`, 5],
      ['actor', `update audit_log set actor_id = null where seq = 7`, 7],
      ['time', `update audit_log set at = at - interval '1 day' where seq = 3`, 3],
      ['fields', `update audit_log set fields = '{phone}' where seq = 9`, 9],
      ['forged hash', `update audit_log set hash = repeat('0', 64) where seq = 4`, 4],
      ['deletion', 'delete from audit_log where seq = 6', 7],
      ['first', 'delete from audit_log where seq = 1', 2],
      ['tail', 'delete from audit_log where seq > 10', 11],
      [
        'swap',
        `update audit_log a set reason = b.reason from audit_log b where a.seq in (2, 8) and b.seq in (2, 8) and a.seq <> b.seq`,
        2,
      ],
      [
        'rewritten with its hash',
        `update audit_log set reason = 'x' where seq = 5; update audit_log a set hash = audit_hash(a) where seq = 5`,
        6,
      ],
    ] as const
    for (const [what, edit, expected] of edits) {
      const found = await plant(owner, edit, async () => {
        const { broken, missing } = await checkChain(db)
        return broken ?? missing?.from
      })
      expect({ what, found }).toEqual({ what, found: expected })
    }
    await owner.end()
  })

  // The owner could do it past the triggers; afterwards everything is put back.
  async function plant<T>(owner: postgres.Sql, edit: string, look: () => Promise<T>) {
    await owner.unsafe('create table kept as table audit_log; alter table audit_log disable trigger user')
    await owner.unsafe(edit)
    const seen = await look()
    await owner.unsafe('delete from audit_log; insert into audit_log select * from kept')
    await owner.unsafe('alter table audit_log enable trigger user; drop table kept')
    return seen
  }

  test('A13: a cut tail is named, and stays named when writing goes on', async ({ ownDatabase }) => {
    const { db, ownerUrl } = ownDatabase
    const ctx = await aContext(db, 'leader')
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
    for (let n = 0; n < 12; n += 1) await audit(ctx, { action: 'contact.revealed', reason: `call ${n}` })
    await owner.unsafe('alter table audit_log disable trigger user; delete from audit_log where seq > 10')
    await owner.unsafe('alter table audit_log enable trigger user')
    expect(await checkChain(db)).toMatchObject({ rows: 10, broken: null, missing: { from: 11, to: 12 } })
    await audit(ctx, { action: 'contact.revealed', reason: 'afterwards' })
    expect(await checkChain(db)).toMatchObject({ rows: 11, broken: 13 })
    await owner.end()
  })

  test('A13: a log that was emptied is all missing; one whose head was turned back is broken at its end', async ({
    ownDatabase,
  }) => {
    const { db, ownerUrl } = ownDatabase
    const ctx = await aContext(db, 'leader')
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
    for (let n = 0; n < 3; n += 1) await audit(ctx, { action: 'contact.revealed', reason: `call ${n}` })
    await owner.unsafe('update audit_head set count = 2')
    expect(await checkChain(db)).toMatchObject({ broken: 3, missing: null })
    await owner.unsafe('update audit_head set count = 3; alter table audit_log disable trigger user')
    await owner.unsafe('delete from audit_log; alter table audit_log enable trigger user')
    expect(await checkChain(db)).toMatchObject({ rows: 0, missing: { from: 1, to: 3 } })
    await owner.end()
  })

  test('A13: the app can read the head and not turn it back', async ({ ownDatabase: { db } }) => {
    const ctx = await aContext(db, 'leader')
    await audit(ctx, { action: 'session.started' })
    for (const edit of ['update audit_head set count = 0', 'delete from audit_head', 'truncate audit_head'])
      await expect(db.execute(sql.raw(edit)), edit).rejects.toThrow()
    const [head] = await db.execute(sql`select count::int as count from audit_head`)
    expect(head).toEqual({ count: 1 })
  })

  test('orders writers at once without a gap', async ({ ownDatabase: { db } }) => {
    const ctx = await aContext(db, 'leader')
    await Promise.all(Array.from({ length: 20 }, () => audit(ctx, { action: 'session.started' })))
    expect(await checkChain(db)).toMatchObject({ rows: 20, broken: null, missing: null })
  })
})
