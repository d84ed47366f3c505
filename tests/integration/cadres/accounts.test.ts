import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { createAccount } from '#app/domain/cadres/mutations.server.ts'
import { accountsPage, getAccount, listAudit } from '#app/domain/cadres/queries.server.ts'
import { instantOf } from '#app/domain/calendar.ts'
import { auditLog } from '#db/schema/activity.ts'
import { test } from '#tests/support/harness.ts'

const colleague = () => ({
  ...{ id: uuidv7(), username: 'xiaqinghe', password: 'Ningbo-harbour-21', name: '夏清和' },
  nameEn: 'Xia Qinghe',
})

test('an account is made once; its first password is in no digest, and another password is another account', async ({
  as,
}) => {
  const keeper = await as('system_admin')
  const form = colleague()
  const made = await createAccount(keeper, form)
  expect(await createAccount(keeper, form)).toEqual(made)
  await expect(createAccount(keeper, { ...form, password: 'Other-harbour-21' })).rejects.toMatchObject({
    code: 'record.otherBody',
  })
  const [kept] = await keeper.db.execute<{ digest: string }>(
    sql`select digest from activities where subject_id = ${form.id} and digest is not null`,
  )
  const sorted = Object.fromEntries(Object.entries(form).sort(([one], [other]) => (one < other ? -1 : 1)))
  expect(kept?.digest).not.toBe(createHash('sha256').update(JSON.stringify(sorted)).digest('hex'))
})

test('E19: the chips of the accounts count by state, among those of that name, whichever is chosen', async ({
  as,
}) => {
  const keeper = await as('system_admin')
  for (const [username, name] of [
    ['e19a', '戚晚舟'],
    ['e19b', '戚晚亭'],
    ['e19c', '陆晚舟'],
  ] as const)
    await createAccount(keeper, { ...colleague(), username, name })
  await keeper.db.execute(sql`update accounts set disabled_at = now() where username = 'e19b'`)
  const counts = { all: 2, active: 1, disabled: 1 }
  for (const [state, found] of [
    [undefined, 2],
    ['active', 1],
    ['disabled', 1],
  ] as const) {
    const page = await accountsPage(keeper, { q: '戚晚', state })
    expect([page.items.length, page.counts]).toEqual([found, counts])
  }
})

test('an account is found however many there are', async ({ as }) => {
  const keeper = await as('system_admin')
  await keeper.db.execute(sql`insert into accounts (id, username, name, name_en, sounds, password_hash, must_change_password, created_at, updated_at)
    select gen_random_uuid(), 'a' || n, '甲', 'A', 'j', 'x', true, now(), now() from generate_series(1, 600) n`)
  const form = colleague()
  await createAccount(keeper, { ...form, username: 'zzz' })
  expect(await getAccount(keeper, form.id)).toMatchObject({ name: '夏清和' })
})

test('the audit of a day ends with the day', async ({ as }) => {
  const auditor = await as('audit_admin')
  const subjectId = uuidv7()
  await auditor.db.insert(auditLog).values({
    ...{ eventId: uuidv7(), at: instantOf('2021-02-08', '24:00'), businessAt: auditor.now, subjectId },
    ...{ action: 'account.created', result: 'done', via: 'page' },
  })
  const on = async (day: string) => {
    const { items } = await listAudit(auditor, { from: day, to: day, after: undefined } as never)
    return items.some((row) => row.subjectId === subjectId)
  }
  expect([await on('2021-02-08'), await on('2021-02-09')]).toEqual([false, true])
})
