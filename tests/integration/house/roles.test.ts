import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { describe, expect } from 'vitest'
import { auditHead, firstBrokenEntry } from '#app/domain/activity/chain.server.ts'
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
    const head = await auditHead(db)
    expect(await firstBrokenEntry(db, head)).toBeUndefined()
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
    const edits = [
      ['reason', `update audit_log set reason = 'other' where seq = 5`, 5],
      ['actor', `update audit_log set actor_id = null where seq = 7`, 7],
      ['time', `update audit_log set at = at - interval '1 day' where seq = 3`, 3],
      ['fields', `update audit_log set fields = '{phone}' where seq = 9`, 9],
      ['forged hash', `update audit_log set hash = repeat('0', 64) where seq = 4`, 4],
      ['deletion', 'delete from audit_log where seq = 6', 7],
      ['first', 'delete from audit_log where seq = 1', 2],
      ['tail', 'delete from audit_log where seq > 10', 12],
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
      const found = await plant(owner, edit, () => firstBrokenEntry(db, head))
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

  test('orders writers at once without a gap', async ({ ownDatabase: { db } }) => {
    const ctx = await aContext(db, 'leader')
    await Promise.all(Array.from({ length: 20 }, () => audit(ctx, { action: 'session.started' })))
    expect(await firstBrokenEntry(db)).toBeUndefined()
    expect((await auditHead(db))?.seq).toBe(20)
  })
})
