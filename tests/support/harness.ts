import postgres from 'postgres'
import { test as base, inject } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { type Connection, connect, type Db } from '#db/connect.server.ts'
import type { Patience } from '#db/pool/guard.server.ts'
import { aContext } from './builders.ts'
import { demoTemplateName, inDatabase, templateName } from './global-setup.ts'

/** A test's machine may be busy with others: what a page would no longer wait for is waited for here. */
const slowly: Patience = { turn: 30_000, lock: 10_000, statement: 60_000, answer: 60_000 }

class RolledBack extends Error {}

let made = 0
/** By template, of all files of a worker: what a test writes there is rolled back. */
const shared = new Map<string, Promise<Connection>>()

/** A database of its own from the migrated template, or an empty one from `template0`; dropped at the end of the file. */
export async function freshDatabase(max = 10, template = templateName, patience = slowly) {
  const { drop, ...database } = await copyOf(template, max, patience)
  closing.push(drop)
  return database
}

async function copyOf(template: string, max: number, patience: Patience) {
  const url = inject('serverUrl')
  const name = `zhigu_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${++made}_${Date.now().toString(36)}`
  const server = postgres(url, { max: 1, onnotice: () => {} })
  // Copying a template needs it to be at rest; another worker may be copying it now.
  await server`select pg_advisory_lock(42)`
  await server.unsafe(`create database ${name} template ${template}`)
  await server.end()
  const ownerUrl = inDatabase(url, name)
  const appUrl = inDatabase(url, name, { name: 'zhigu_app', password: 'test' })
  const connection: Connection = connect({ url: appUrl, max, patience })
  const drop = async () => {
    await connection.close()
    const server = postgres(url, { max: 1, onnotice: () => {} })
    await server.unsafe(`drop database if exists ${name} with (force)`)
    await server.end()
  }
  return { ...connection, ownerUrl, appUrl, name, drop }
}

const closing: (() => Promise<void>)[] = []

/** Drops what the file had for itself; `file-ends.ts` calls it after each. */
export async function dropDatabases() {
  for (const drop of closing.splice(0)) await drop()
}

type Facts = Parameters<typeof aContext>[2]

/** `test` on a migrated database as the app's role; whatever the test wrote is rolled back after it. */
export const test = base.extend<{
  db: Db
  as: (role: Role | Role[], facts?: Facts) => Promise<Context>
  ownDatabase: Awaited<ReturnType<typeof freshDatabase>>
}>({
  db: async ({}, use) => rolledBack(templateName, use),
  as: async ({ db }, use) => {
    await use((role, facts) => aContext(db, role, facts))
  },
  /** For races and locks: real commits, several connections. */
  ownDatabase: async ({}, use) => {
    await use(await freshDatabase(20))
  },
})

/** The same on the demo. */
export const demoTest = test.extend<{ db: Db }>({
  db: async ({}, use) => rolledBack(demoTemplateName, use),
})

async function rolledBack(template: string, use: (db: Db) => Promise<void>) {
  const copy = shared.get(template) ?? copyOf(template, 4, slowly)
  shared.set(template, copy)
  const { db } = await copy
  await db
    .transaction(async (tx) => {
      await use(tx)
      throw new RolledBack()
    })
    .catch((error) => {
      if (!(error instanceof RolledBack)) throw error
    })
}
