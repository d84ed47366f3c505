import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '#app/domain/actor.ts'
import { type Endpoint, endpoints } from '#app/http/registry.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { answersChecked, undescribed } from '#tests/support/described.ts'
import { figure, size } from '#tests/support/release.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const reads = endpoints.filter(({ method }) => method === 'GET')
const singles = reads.filter(({ path }) => path.endsWith('/:id'))
const listOf = ({ path }: Endpoint) => reads.find((one) => one.path === path.replace('/:id', ''))!
const maySee = (role: Role, { row }: Endpoint) => row.roles.includes(role)

/** Asks and answers the body; every answer is held against its description on its way (tests/support/app.ts). */
const ask = async (role: Role, path: string) => {
  const answer = await app.request(role, 'GET', path, { door: 'api' })
  expect(answer.status, `${role} ${path}`).toBe(200)
  return answer.json()
}

describe('every answer is as the API describes it', () => {
  test.each(roles)(
    'to the %s',
    async (role) => {
      for (const list of reads.filter((one) => !one.path.includes(':') && maySee(role, one))) {
        let next: string | null = ''
        for (let page = 0; next !== null && page < size(2, 1_000); page += 1)
          ({ next = null } = await ask(
            role,
            `${list.path}${next ? `?after=${encodeURIComponent(next)}` : ''}`,
          ))
      }
      for (const single of singles.filter((one) => maySee(role, one))) {
        const { items } = await ask(role, listOf(single).path)
        const ids = (items as { id: string }[]).slice(0, size(2, 1_000)).map(({ id }) => id)
        for (const id of ids) await ask(role, single.path.replace(':id', id))
      }
    },
    120_000,
  )

  test('and none was passed by', () => {
    figure(`${answersChecked()} answers of the API held against their description`)
    expect(answersChecked()).toBeGreaterThan(250)
    expect(singles.filter((one) => !listOf(one)).map(({ name }) => name)).toEqual([])
  })
})

describe('an answer is found at fault', () => {
  const task = {
    id: '01770000-0000-7000-8000-000000000000',
    version: 1,
    kind: 'other',
    title: '问',
    status: 'open',
  }
  const rest = {
    dueOn: '2021-02-08',
    doneAt: null,
    doneNote: null,
    ownerId: task.id,
    owner: '李',
    givenBy: 'LI',
  }
  const whole = {
    ...task,
    ...rest,
    enterpriseId: null,
    enterprise: null,
    sample: null,
    visitId: null,
    projectId: null,
    ticketId: null,
    planId: null,
    abilities: { 'tasks.complete': true, 'tasks.drop': true, 'tasks.reopen': true },
  }
  const faults = (answer: object) => undescribed('POST', `/tasks/${task.id}/complete`, 200, answer)

  test('by a field that is not described', () => {
    expect(faults(whole)).toEqual([])
    expect(faults({ ...whole, phone: '1' })[0]).toContain('phone')
  })
  test('by a field that is not there', () => {
    const { owner, ...without } = whole
    expect(faults(without)[0]).toContain('owner')
  })
  test('by a day that is none, a value of no list, a null that may not be', () => {
    expect(faults({ ...whole, dueOn: '8 February' })[0]).toContain('dueOn')
    expect(faults({ ...whole, kind: 'errand' })[0]).toContain('kind')
    expect(faults({ ...whole, owner: null })[0]).toContain('owner')
  })
})
