import { expect } from 'vitest'
import { listAccounts, listSessions } from '#app/domain/cadres/queries.server.ts'
import { demoClockKey, sessions, settings } from '#db/schema/cadres.ts'
import { test } from '#tests/support/harness.ts'

const signedIn = new Date('2026-11-29T07:14:00Z')
const sixYears = signedIn.getTime() - new Date('2021-02-08T02:14:00Z').getTime()

test.for([
  ['the 2021 demo', String(sixYears), '2021-02-08T02:14:00.000Z'],
  ['an office', null, signedIn.toISOString()],
  ['a demo a minute behind', '60000', '2026-11-29T07:13:00.000Z'],
] as const)(
  'E20: in %s a session is told by the clock of everything else',
  async ([, offset, told], { as, db }) => {
    const admin = await as('system_admin')
    if (offset) await db.insert(settings).values({ key: demoClockKey, value: offset })
    const times = { createdAt: signedIn, lastSeenAt: signedIn, expiresAt: new Date('2026-11-30T07:14:00Z') }
    await db
      .insert(sessions)
      .values({ accountId: admin.actor.id, id: 'session-of-a-test', epoch: 0, ...times })
    const [own] = await listSessions(admin)
    expect([own?.createdAt.toISOString(), own?.lastSeenAt.toISOString()]).toEqual([told, told])
    const { items } = await listAccounts(admin, { q: '' } as Parameters<typeof listAccounts>[1])
    expect(items.find(({ id }) => id === admin.actor.id)?.lastSeenAt?.toISOString()).toBe(told)
  },
)
