import postgres from 'postgres'
import { afterAll, test as base, inject } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { type Connection, connect, type Db } from '#db/connect.server.ts'
import type { Patience } from '#db/pool/guard.server.ts'
import { aContext } from './builders.ts'
import { inDatabase, templateName } from './global-setup.ts'

/** A test's machine may be busy with others: what a page would no longer wait for is waited for here. */
const slowly: Patience = { turn: 30_000, lock: 10_000, statement: 60_000, answer: 60_000 }

class RolledBack extends Error {}

let made = 0
let shared: Promise<Connection> | undefined

/** A database of its own from the migrated template, or an empty one from `template0`; dropped at the end of the file. */
export async function freshDatabase(
  max = 10,
  template = templateName,
  patience = slowly,
): Promise<Connection & { ownerUrl: string; appUrl: string; name: string }> {
  const url = inject('serverUrl')
  const name = `zhigu_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${++made}_${Date.now().toString(36)}`
  const server = postgres(url, { max: 1, onnotice: () => {} })
  // Copying a template needs it to be at rest; another worker may be copying it now.
  await server`select pg_advisory_lock(42)`
  await server.unsafe(`create database ${name} template ${template}`)
  await server.end()
  const ownerUrl = inDatabase(url, name)
  const appUrl = inDatabase(url, name, { name: 'zhigu_app', password: 'test' })
  const connection = connect({ url: appUrl, max, patience })
  closing.push(async () => {
    await connection.close()
    const server = postgres(url, { max: 1, onnotice: () => {} })
    await server.unsafe(`drop database if exists ${name} with (force)`)
    await server.end()
  })
  return { ...connection, ownerUrl, appUrl, name }
}

const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing.splice(0)) await close()
  shared = undefined
})

type Facts = Parameters<typeof aContext>[2]

/** `test` on a migrated database as the app's role; whatever the test wrote is rolled back after it. */
export const test = base.extend<{
  db: Db
  as: (role: Role | Role[], facts?: Facts) => Promise<Context>
  ownDatabase: Awaited<ReturnType<typeof freshDatabase>>
}>({
  db: async ({}, use) => {
    shared ??= freshDatabase(4)
    const { db } = await shared
    await db
      .transaction(async (tx) => {
        await use(tx)
        throw new RolledBack()
      })
      .catch((error) => {
        if (!(error instanceof RolledBack)) throw error
      })
  },
  as: async ({ db }, use) => {
    await use((role, facts) => aContext(db, role, facts))
  },
  /** For races and locks: real commits, several connections. */
  ownDatabase: async ({}, use) => {
    await use(await freshDatabase(20))
  },
})
