import { v7 as uuidv7 } from 'uuid'
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

describe('what has no address of its own says it in what its verbs answer:', () => {
  /** Does each verb as the record last said it, and answers what it says then. */
  async function hold(role: Role, record: Answer & { id?: string }, name: string, more: object = {}) {
    const [method, path] = verbs[name]!.api!.split(' ') as [string, string]
    const ability = record.abilities?.[name]
    const body = { version: record.version, ...more }
    const done = await ask(role, method, path.replace(':id', record.id!), body)
    const said = `${role} ${name}: ${ability}, then ${done.status} ${done.answer.code}`
    if (ability === true) expect(done.status, said).toBeLessThan(300)
    else expect([ability, 'door.notYours'], said).toContain(done.answer.code)
    return done.status < 300 ? done.answer : record
  }

  test('a task, to its owner, its giver and the leadership', async () => {
    const task = (owner: Role, giver: Role) =>
      lab.make(giver, 'POST', '/tasks', {
        id: uuidv7(),
        kind: 'other',
        title: '回电',
        ownerId: lab.person(owner),
      })
    for (const [owner, asker] of [
      ['team_member', 'team_member'],
      ['liaison_cadre', 'team_member'],
      ['liaison_cadre', 'leader'],
    ] as [Role, Role][]) {
      let now = (await task(owner, asker)) as Answer
      for (const name of ['tasks.reopen', 'tasks.complete', 'tasks.drop', 'tasks.reopen', 'tasks.drop'])
        now = await hold(asker, now, name)
      expect(now.abilities?.['tasks.reopen']).toBe(asker === owner || asker === 'leader' || 'tasks.close')
    }
  })

  test('an account, to both who keep it', async () => {
    const names = { username: 'abilities1', name: '试用人', nameEn: 'Sample Person', title: '科员' }
    const password = 'Correct-horse-9-staple'
    const facts = { id: uuidv7(), ...names, password }
    let now = (await lab.make('system_admin', 'POST', '/accounts', facts)) as Answer
    const why = { reason: '调离' }
    for (const [name, more] of [
      ['accounts.enable', why],
      ['accounts.disable', why],
      ['accounts.disable', why],
      ['accounts.enable', why],
      ['accounts.update', { title: '主任科员' }],
      ['accounts.resetPassword', { password: 'Another-horse-8-staple' }],
      ['accounts.releaseReset', {}],
    ] as [string, object][])
      now = await hold('system_admin', now, name, more)
    expect(now.abilities).toMatchObject({ 'accounts.enable': 'cadres.enabled', 'accounts.update': true })
  })
})
