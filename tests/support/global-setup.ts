import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { type Connection, connect } from '#db/connect.server.ts'
import { startEmbedded } from '#db/embedded.server.ts'
import { ensureAppRole, grantApp } from '#db/grants.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { seedDemo } from '#db/seed/index.ts'
import { clear } from './cleared.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's URL of the test server, without a database name. */
    serverUrl: string
    /** The log of a server of our own. */
    serverLog: string | null
  }
}

export const templateName = 'zhigu_template'
export const demoTemplateName = 'zhigu_template_demo'

/**
 * One throwaway PostgreSQL for the whole run, unless TEST_DATABASE_URL names another; in it a migrated template, and
 * one more with the demo.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const folder = given ? undefined : mkdtempSync(join(tmpdir(), 'zhigu-test-'))
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  }
  const embedded = folder ? await startEmbedded(folder, { settings }) : undefined
  const url = given ?? embedded!.url
  await makeTemplate(url)
  project.provide('serverUrl', url)
  project.provide('serverLog', folder ? join(folder, 'postgres.log') : null)
  return async () => {
    if (!embedded) await dropLeftOver(url)
    await embedded?.stop()
    if (folder) clear(folder)
  }
}

/** A worker ends without a word: the database its files shared is still there. */
async function dropLeftOver(url: string) {
  const server = postgres(url, { max: 1, onnotice: () => {} })
  const left = await server<{ name: string }[]>`
    select datname as name from pg_database where datname ~ '^zhigu_[0-9]+_'`
  for (const { name } of left) await server.unsafe(`drop database if exists ${name} with (force)`)
  await server.end()
}

async function makeTemplate(url: string) {
  const server = postgres(url, { max: 1, onnotice: () => {} })
  for (const name of [templateName, demoTemplateName])
    await server.unsafe(`drop database if exists ${name} with (force)`)
  await server.unsafe(`create database ${templateName} encoding 'UTF8' template template0`)
  await ensureAppRole(server, 'zhigu_app', 'test')
  await inside(url, templateName, async (owner) => {
    await migrate(owner.sql)
    await seedBase(owner.db)
    await grantApp(owner.sql, 'zhigu_app')
  })
  await server.unsafe(`create database ${demoTemplateName} template ${templateName}`)
  await server.end()
  await inside(url, demoTemplateName, (owner) => seedDemo(owner.db))
}

async function inside(url: string, database: string, work: (owner: Connection) => Promise<void>) {
  const owner = connect({ url: inDatabase(url, database), max: 2, patience: noHurry })
  await work(owner)
  await owner.close()
}

/** `url` with another database, and another user if given. */
export function inDatabase(url: string, database: string, user?: { name: string; password: string }) {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  if (user) {
    changed.username = user.name
    changed.password = user.password
  }
  return changed.toString()
}
