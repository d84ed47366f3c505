import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sequences } from '#app/domain/projects/stages/ladder.ts'
import { openapi } from '#app/http/openapi.server.ts'
import { endpoints } from '#app/http/registry.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { answersChecked, undescribed } from '#tests/support/described.ts'
import { figure } from '#tests/support/release.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const folder = join(import.meta.dirname, '../../client')
const document = JSON.stringify(openapi())

test('api-client: the description passes a public linter’s recommended rules, nothing ignored', () => {
  const place = mkdtempSync(join(tmpdir(), 'zhigu-api-'))
  writeFileSync(join(place, 'openapi.json'), document)
  const { stdout, stderr } = run(
    '@redocly/cli',
    'bin/cli.js',
    ['lint', 'openapi.json', '--extends=recommended', '--format=json'],
    place,
  )
  rmSync(place, { recursive: true })
  const { totals, problems } = JSON.parse(stdout || `{"problems":${JSON.stringify(stderr)}}`)
  expect(problems).toEqual([])
  expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 })
  figure(
    `redocly recommended: ${totals.errors} errors, ${totals.warnings} warnings, ${totals.ignored} ignored`,
  )
}, 120_000)

test('api-client: every operation says what it does, and every answer has a schema', () => {
  for (const { name, row } of endpoints) {
    expect(row.summary, name).toMatch(/^[A-Z][^.]{5,80}$/)
    expect(Object.keys(row.answer.def), name).toContain('type')
  }
  const summaries = endpoints.map(({ row }) => row.summary)
  expect(summaries.filter((one, at) => summaries.indexOf(one) !== at)).toEqual([])
  figure(`${endpoints.length} operations described`)
})

test('api-client: a client generated from it compiles, and a mistaken one does not', async () => {
  const types = astToString(await openapiTS(document, { silent: true }))
  writeFileSync(join(folder, 'api.gen.ts'), types)
  const { status, stdout } = run('typescript', 'bin/tsc', ['-p', folder], folder)
  expect(stdout).toBe('')
  expect(status).toBe(0)
  figure(`${types.split('\n').length} lines of types generated`)
}, 240_000)

test('api-client: it drives the golden thread, with typed answers and typed refusals', async () => {
  const before = answersChecked()
  const done = await (await thread())({
    baseUrl: `${app.url}/api/v1`,
    tokenOf: app.tokenOf as never,
    fetch: described as typeof fetch,
  })
  expect(done.project).toMatchObject({ access: 'full', stage: 'registered', exit: null, pendingTo: null })
  // Opened, and then confirmed once for each stage; never by who applied.
  const climbed = sequences.lease_in.slice(1, sequences.lease_in.indexOf('registered') + 1)
  const confirmed = done.project.moves.filter(({ status }) => status === 'confirmed')
  expect(confirmed.length).toBe(1 + climbed.length)
  expect(done.ownDecision.map(({ code }) => code)).toEqual(climbed.map(() => 'door.notYours'))
  expect(done.way).toEqual(expect.arrayContaining(['lead', 'signed', 'registered', 'operating']))
  expect(done.landed).toContain(done.project.id)
  expect(done.ticket).toMatchObject({ access: 'full', state: 'followed_up' })
  expect(done.ticket.followUps).toMatchObject([
    { reached: true, satisfaction: 'very_satisfied', valid: true },
  ])
  expect(done.kept).toMatchObject({ status: 'done' })
  expect(done.refused.map(({ status, code }) => `${status} ${code}`)).toMatchInlineSnapshot(`
    [
      "422 projects.evidence",
      "428 record.versionMissing",
      "404 projects.missing",
      "409 projects.nothingApplied",
      "409 record.changedByOther",
      "403 tickets.card",
      "422 form.invalid",
    ]
  `)
  for (const { status, fields } of done.refused) if (status === 422) expect(fields).not.toEqual([])
  figure(
    `golden thread: ${answersChecked() - before} answers as described, ${done.ownDecision.length + done.refused.length} refusals`,
  )
}, 120_000)

/** Fetches for the generated client, and holds what comes against the description. */
async function described(request: Request) {
  const answer = await fetch(request)
  const path = new URL(request.url).pathname.replace('/api/v1', '')
  const kind = answer.headers.get('Content-Type')?.split(';')[0]
  expect(kind).toBe(answer.ok ? 'application/json' : 'application/problem+json')
  expect(undescribed(request.method, path, answer.status, await answer.clone().json())).toEqual([])
  return answer
}

type Done = {
  project: { id: string; moves: { status: string }[] }
  ticket: { followUps: object[] }
  kept: object
  way: string[]
  landed: string[]
  ownDecision: { code: string }[]
  refused: { code: string; status: number; fields: string[] }[]
}
type Thread = (options: {
  baseUrl: string
  tokenOf: (role: never) => string
  fetch: typeof fetch
}) => Promise<Done>

// By its address alone: its types are those that were just generated, which this project's own check does not have.
async function thread(): Promise<Thread> {
  const found = import.meta.glob<{ walkThread: Thread }>('../../client/thread.ts')
  const [load] = Object.values(found)
  return (await load!()).walkThread
}

function run(packageName: string, program: string, given: string[], cwd: string) {
  const place = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  return spawnSync(process.execPath, [join(place, program), ...given], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
}
