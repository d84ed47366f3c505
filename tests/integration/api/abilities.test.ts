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

type Answer = { code?: string; abilities?: Record<string, true | string> }

async function ask(role: Role, method: string, path: string, body?: Record<string, unknown>) {
  const answer = await app.request(role, method, path, { door: 'api', body })
  return { status: answer.status, answer: (await answer.json()) as Answer }
}

const askers: Role[] = ['team_member', 'liaison_cadre', 'follow_up', 'leader']
const words = ['associations', 'enterprises', 'policies', 'visits']
// What takes something back is offered by the toast, not by a record that is gone.
const back = new Set(Object.values(verbs).map(({ undo }) => undo))
const tried = Object.keys(examples).filter((name) => words.includes(name.split('.')[0]!) && !back.has(name))

describe('a record says what can be done to it, and the verb says the same:', () => {
  test.each(tried)('%s', async (name) => {
    const [method, path] = verbs[name]!.api!.split(' ') as [string, string]
    if (!path.includes(':id')) return
    for (const role of askers) {
      const { path: at = {}, body } = await examples[name]!.of(lab)
      const read = await ask(role, 'GET', `/${path.split('/')[1]}/${at.id}`)
      expect(read.status, role).toBe(200)
      const ability = read.answer.abilities?.[name]
      const done = await ask(role, method, path.replace(':id', at.id!), body)
      const said = `${role} ${name}: ${ability}, then ${done.status} ${done.answer.code}`
      if (ability === true) expect(done.status, said).toBeLessThan(300)
      else if (ability) expect([ability, 'door.notYours'], said).toContain(done.answer.code)
      else expect(done.status, said).toBe(403)
    }
  })
})
