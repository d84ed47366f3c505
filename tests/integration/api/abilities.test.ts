import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { verbs } from '#app/http/registry.server.ts'
import { examples } from '#tests/integration/hostile/examples.ts'
import { type Lab, openLab } from '#tests/integration/hostile/lab.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
let lab: Lab
beforeAll(async () => {
  app = await startApp()
  lab = await openLab(app)
}, 120_000)
afterAll(() => app?.stop())

type Answer = { code?: string; version?: number; abilities?: Record<string, true | string> }

async function ask(role: Role, method: string, path: string, body?: Record<string, unknown>) {
  const answer = await app.request(role, method, path, { door: 'api', body })
  return { status: answer.status, answer: (await answer.json()) as Answer }
}

const askers: Role[] = ['team_member', 'liaison_cadre', 'follow_up', 'leader']
const words = ['associations', 'enterprises', 'policies', 'visits', 'tickets', 'projects', 'plans', 'trips']
// What only takes something back is offered by the toast, not by the record.
const byRecord = ['projects.withdrawStage']
const back = new Set(Object.values(verbs).flatMap(({ undo = '' }) => (byRecord.includes(undo) ? [] : [undo])))
const tried = Object.keys(examples).filter(
  (name) => words.some((word) => verbs[name]?.api?.includes(` /${word}/:id`)) && !back.has(name),
)

/** Reads the record, does the verb, and holds the one against the other. */
async function heldTo(role: Role, name: string, id: string, body: Record<string, unknown>) {
  const [method, path] = verbs[name]!.api!.split(' ') as [string, string]
  const read = await ask(role, 'GET', `/${path.split('/')[1]}/${id}`)
  expect([200, 404], role).toContain(read.status)
  const ability = read.answer.abilities?.[name]
  const version = 'version' in body ? { version: read.answer.version ?? body.version } : {}
  const done = await ask(role, method, path.replace(':id', id), { ...body, ...version })
  return { ...done, ability, said: `${role} ${name}: ${ability}, then ${done.status} ${done.answer.code}` }
}

describe('a record says what can be done to it, and the verb says the same:', () => {
  test.each(tried)('%s', async (name) => {
    const { role: usual, of } = examples[name]!
    for (const role of new Set([...askers, usual])) {
      const { path: at = {}, body } = await of(lab)
      const { ability, status, answer, said } = await heldTo(role, name, at.id!, body)
      if (ability === true) expect(status, said).toBeLessThan(300)
      else if (ability) expect([ability, 'door.notYours'], said).toContain(answer.code)
      else expect([403, 404], said).toContain(status)
      if (role !== usual) continue
      expect(ability, said).toBe(true)
      // Done once, it can be done again, or the record says why not.
      const again = await heldTo(role, name, at.id!, body)
      if (typeof again.ability === 'string') expect(again.answer.code, again.said).toBe(again.ability)
      else if (again.ability) expect(again.status, again.said).not.toBe(403)
      else expect([403, 404], again.said).toContain(again.status)
    }
  })
})
