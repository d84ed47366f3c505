import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { connect } from '#db/connect.server.ts'
import { startEmbedded } from '#db/embedded.server.ts'
import { ensureAppRole, grantApp } from '#db/grants.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { seedBase } from '#db/seed/base/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's URL of the test server, without a database name. */
    serverUrl: string
  }
}

export const templateName = 'zhigu_template'

/** One throwaway PostgreSQL for the whole run, unless TEST_DATABASE_URL names another; a migrated template in it. */
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
  return async () => {
    await embedded?.stop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(url: string) {
  const server = postgres(url, { max: 1, onnotice: () => {} })
  await server.unsafe(`drop database if exists ${templateName} with (force)`)
  await server.unsafe(`create database ${templateName} encoding 'UTF8' template template0`)
  await ensureAppRole(server, 'zhigu_app', 'test')
  await server.end()
  const owner = connect({ url: inDatabase(url, templateName), max: 2, patience: noHurry })
  await migrate(owner.sql)
  await seedBase(owner.db)
  await grantApp(owner.sql, 'zhigu_app')
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
