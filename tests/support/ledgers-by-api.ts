import type { Role } from '#app/domain/actor.ts'
import { claimImport, workOn } from '#app/domain/imports/running/turn.server.ts'
import type { TestApp } from './app.ts'

/** Asks the API as a program does, and does what the worker would. `app` is there once the tests run. */
export const ledgersByApi = (app: () => TestApp, now: Date) => ({
  async work() {
    const { db } = app().connection
    for (let one = await claimImport(db); one; one = await claimImport(db)) await workOn(db, one, () => now)
  },
  async ask(role: Role, method: string, path: string, body?: Record<string, unknown>) {
    const answer = await app().request(role, method, path, { door: 'api', ...(body && { body }) })
    const said = (await answer.json()) as Record<string, unknown> & { version: number }
    return { status: answer.status, code: said.code, said }
  },
})
