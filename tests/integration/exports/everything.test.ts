import { eq, getTableColumns, getTableName, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settingTables } from '#app/domain/imports/landing/settings.server.ts'
import { plainly } from '#app/domain/imports/landing/tables.server.ts'
import { keyOf } from '#app/domain/imports/subjects/subject.ts'
import { type OpenTopic, openTopics } from '#app/domain/park/settings.ts'
import { everyWord } from '#app/domain/sheets/all/words.server.ts'
import { makeExport } from '#app/domain/sheets/taking.server.ts'
import { exports } from '#db/schema/exports.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { testNow } from '#tests/support/builders.ts'
import { askFor, bytesOf, fileAt } from '#tests/support/exporting.ts'
import { type ReadSheet, readLedger } from '#tests/support/ledgers.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

/** Everything, as another leader has agreed to it. */
async function everything(locale: string) {
  const { id, to } = await askFor(app, 'leader', 'all', { format: 'xlsx', locale })
  expect(to).toBe('/exports')
  const [row] = await app.connection.db.select().from(exports).where(eq(exports.id, id))
  expect(row!.state).toBe('asked')
  await app.connection.db.update(exports).set({ state: 'approved' }).where(eq(exports.id, id))
  await makeExport(app.connection.db, () => testNow, id)
  const [made] = await app.connection.db.select().from(exports).where(eq(exports.id, id))
  expect([made!.state, made!.fault]).toEqual(['ready', null])
  return readLedger(await bytesOf(await fileAt(app, 'leader', `/exports/${id}/file`)))
}

const countOf = async (table: string, where = 'deleted_at is null') => {
  const [row] = await app.connection.db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(table)} where ${sql.raw(where)}`,
  )
  return row!.n
}

const standsIn = (columns: object) => ('deletedAt' in columns ? undefined : 'true')
/** How many of the topics of one value each the demo has set. */
const countTopics = async () => {
  const [row] = await app.connection.db.execute<Record<OpenTopic, number>>(sql`
    select count(*) filter (where topic = 'park')::int as park, count(*) filter (where topic = 'hours')::int as hours,
      count(*) filter (where topic = 'duty')::int as duty from (select distinct topic from setting_versions) set`)
  return openTopics.map((topic) => row![topic])
}

test('only a leader asks for everything', async () => {
  const { answer } = await askFor(app, 'team_leader', 'all', { format: 'xlsx' })
  expect(answer.status).toBe(403)
})

test.each(['zh-CN', 'en'])('everything is read back by the import with no mapping, in %s', async (locale) => {
  const { sheets } = await everything(locale)
  const words = sheets.slice(0, everyWord.length)
  expect(words.map(({ guess }) => guess?.word)).toEqual(everyWord.map(({ word }) => word))
  const read = words.map(({ guess }) => guess!.columns.map(({ target }) => keyOf(target)))
  expect(read).toEqual(everyWord.map(({ keys }) => keys))
  const faults = words.flatMap(({ guess, rows }) =>
    rows.flatMap(({ row, faults }) => faults.map((one) => `${guess!.word} ${row} ${one.field} ${one.code}`)),
  )
  expect(faults.slice(0, 20)).toEqual([])
  const alive = ['enterprises', 'contacts', 'associations', 'association_members', 'liaison_assignments']
  const rest = ['trips', 'visits', 'projects', 'tickets', 'ticket_helpers', 'ticket_extensions', 'policies']
  const tables = alive.concat(
    rest,
    plainly.map(({ word }) => word),
  )
  const isPair = (table: string) => /^(association_members|ticket_helpers|ticket_extensions)$/.test(table)
  const counts = await Promise.all(tables.map((table) => countOf(table, isPair(table) ? 'true' : undefined)))
  const decided = `stage_event_id in (select id from stage_events where status = 'confirmed')`
  counts.push(await countOf('stage_evidence', decided))
  const settings = await Promise.all(
    Object.values(settingTables).map((table) =>
      countOf(getTableName(table), standsIn(getTableColumns(table))),
    ),
  )
  const beside = await Promise.all(
    ['team_members', 'sla_policies', 'calendar_years'].map((table) => countOf(table, 'true')),
  )
  const all = [...counts, ...settings, ...(await countTopics()), ...beside]
  expect(words.map(({ rows }) => rows.length)).toEqual(all)
})

test('[exports] what is read back is what the database holds', async () => {
  const { sheets } = await everything('zh-CN')
  const context = {
    ...{ db: app.connection.db, now: testNow, locale: 'zh-CN' as const },
    ...{
      actor: { id: '', name: '', nameEn: '', roles: ['leader'], teamIds: [], ledTeamIds: [], patchIds: [] },
    },
  }
  for (const [at, { word, keys, rows }] of everyWord.entries()) {
    const stored = await rows(context as never, '00000000-0000-0000-0000-000000000000', 5_000)
    const sheet = sheets[at]!
    expect(sheet.rows.length, word).toBe(stored.length)
    const wrong = stored.flatMap((row, line) =>
      keys.flatMap((key) => {
        const { target } = sheet.guess!.columns.find((one) => keyOf(one.target) === key)!
        const raw = target.kind === 'money' && row[key] ? Number(row[key]) / 1_000_000 : row[key]
        const [told, held] = [saidIn(sheet, line, key, target.timeField), heldBy(raw)]
        return told === held ? [] : [`${word} ${line} ${key}: ${told} for ${held}`]
      }),
    )
    expect(wrong.slice(0, 10)).toEqual([])
  }
})

/** What the import understood of a cell, as one text. */
function saidIn({ rows }: ReadSheet, line: number, key: string, timeField?: string): string {
  const row = rows[line]!
  const byCode = key.endsWith('.code')
  const [part, field] = key.replace(/\.code$/, '').includes('.')
    ? (key.split('.') as [string, string])
    : (['', key.replace(/\.code$/, '')] as const)
  const spoken = part === '' ? [row] : row.parts.filter((one) => one.part === part)
  const inside = part && !spoken.length ? [row.values[part]].flat() : []
  const found = spoken.flatMap(({ values, lookups }) => {
    const wanted = lookups[field]
    if (wanted) return wanted.map((one) => (byCode ? one.code : one.name) ?? '')
    return byCode ? [] : [values[field]]
  })
  const nested = (inside as (Record<string, unknown> | undefined)[]).map((one) =>
    // Of a person the post may stand beside the name.
    field === 'name' ? one : one?.[field],
  )
  const texts = [...found, ...nested].flat().map(textOf).filter(Boolean)
  const time = timeField && (part === '' ? row : spoken[0])?.values[timeField]
  return time ? `${texts[0]} ${time}` : texts.join('、')
}

const heldBy = (raw: unknown) => [raw].flat().map(textOf).filter(Boolean).join('、')

/** A name that ends in a post is read as both: together they are what was written. */
function textOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'object') {
    const { name, post } = value as { name: string; post?: string | null }
    return name + (post ?? '')
  }
  // At least so many is a tick beside the number.
  return String(value).replace(/^(\d+)\+$/, '$1')
}
