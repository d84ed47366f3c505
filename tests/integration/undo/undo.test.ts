import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Restoring } from '#app/domain/undo/take-back.server.ts'
import { verbs } from '#app/http/registry.server.ts'
import { doneWord } from '#app/http/wording.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { examples } from '../hostile/examples.ts'
import { type Lab, openLab } from '../hostile/lab.ts'

let app: TestApp
let lab: Lab
beforeAll(async () => {
  app = await startApp()
  lab = await openLab(app)
}, 60_000)
afterAll(() => app.stop())

test.each(Object.keys(verbs))('E6: %s says in both languages that it was done', (verb) => {
  const [zh, en] = [doneWord(verb, 'zh-CN'), doneWord(verb, 'en')]
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).toMatch(/^[A-Z]/)
})

test('E6: what takes something back is a verb of its own, asked with id and version alone', () => {
  for (const { undo } of Object.values(verbs)) {
    if (!undo) continue
    expect(verbs).toHaveProperty([undo])
    const shape = { id: '01780000-0000-7000-8000-000000000001', version: 1 }
    expect(verbs[undo]!.input.safeParse(shape).success, undo).toBe(true)
  }
})

/** Does what `verb` does, and answers where it can be taken back. */
async function done(verb: string) {
  const example = examples[verb]!
  const { path, body } = await example.of(lab)
  const [method = '', route = ''] = verbs[verb]!.api!.split(' ')
  await lab.make(example.role, method, route.replace(':id', path!.id!), body)
  const [, back = ''] = verbs[verbs[verb]!.undo!]!.api!.split(' ')
  const version = Number(body.version) + 1
  return { role: example.role, id: path!.id!, path: back.replace(':id', path!.id!), version }
}
const send = (role: Parameters<TestApp['request']>[0], path: string, version: number) =>
  app.request(role, 'POST', path, { door: 'api', body: { version } })
const code = async (answer: Response) =>
  `${answer.status} ${((await answer.json()) as { code?: string }).code ?? ''}`

const removals = Object.entries(verbs).filter(([, { undo }]) => undo && verbs[undo]!.input === Restoring)

describe('E6: taken back', () => {
  test.each(removals)('%s leaves the record as it was, once, and tells of it', async (verb) => {
    const { role, id, path, version } = await done(verb)
    expect(await code(await send(role, path, version))).toBe('200 ')
    const [told] = await app.connection.db.execute<{ n: number; audited: number }>(sql`select
      (select count(distinct event_id)::int from activities where subject_id = ${id} and event ~ '(restored|replanned)$') as n,
      (select count(*)::int from audit_log where subject_id = ${id} and action ~ '(restored|replanned)$') as audited`)
    expect(told).toEqual({ n: 1, audited: 1 })
    expect(await code(await send(role, path, version + 1))).toBe('409 undo.overtaken')
  })

  test('nobody takes back what a colleague did', async () => {
    const { path, version } = await done('notes.remove')
    expect(await code(await send('team_leader', path, version))).toBe('404 record.missing')
  })

  test('what was changed since stays', async () => {
    const { role, path, version } = await done('visits.cancel')
    expect(await code(await send(role, path, version - 1))).toBe('409 record.changedByOther')
  })
})
