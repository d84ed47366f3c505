import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Context } from '#app/domain/context.ts'
import { figureNames } from '#app/domain/metrics/figures.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import type { Db } from '#db/connect.server.ts'
import { aContext } from '#tests/support/builders.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { figure } from '#tests/support/release.ts'

type Page = { items: { id?: string; key?: string }[]; next: string | null }
type List = (paging: { after?: string; limit: number }) => Promise<Page>

const queries = import.meta.glob<Record<string, unknown>>('../../../app/domain/**/*.server.ts', {
  eager: true,
})
const forms = import.meta.glob<Record<string, unknown>>('../../../app/domain/**/forms.ts', { eager: true })

const singular = (words: string) => words.replace(/ies$/, 'y').replace(/s$/, '')
/** Every list that is cut into pages, by its name, with each choice of its filter: `listTickets` has a `TicketFilter`. */
function lists(ctx: Context, auditor: Context): [string, List][] {
  const filters = Object.fromEntries(Object.values(forms).flatMap((module) => Object.entries(module)))
  const found: [string, List][] = []
  for (const [name, list] of Object.values(queries).flatMap((module) => Object.entries(module))) {
    const word = /^list(?:My)?([A-Z]\w+)$/.exec(name)?.[1]
    const filter = word && filters[`${singular(word)}Filter`]
    if (!(filter instanceof z.ZodObject) || typeof list !== 'function' || !/\bsize\b/.test(String(list)))
      continue
    for (const choice of choicesOf(filter)) {
      const asked = filter.safeParse(choice)
      const who = word === 'Audit' ? auditor : ctx
      if (asked.success)
        found.push([
          `${name} ${JSON.stringify(choice)}`,
          (paging) => list(who, { ...asked.data, ...paging }, paging.limit),
        ])
    }
  }
  for (const name of figureNames)
    found.push([
      name,
      ({ after, limit }) =>
        metricRows(ctx, name, { from: null, to: '2021-02-08' }, after, limit) as Promise<Page>,
    ])
  return found
}

/** Nothing chosen, and each choice of where a list begins. */
function choicesOf(filter: z.ZodObject): object[] {
  const { properties = {} } = z.toJSONSchema(filter, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { enum?: string[] }>
  }
  const named = ['scope', 'status', 'state', 'show', 'order', 'sort']
  return [{}, ...named.flatMap((name) => (properties[name]?.enum ?? []).map((value) => ({ [name]: value })))]
}

let [ctx, auditor]: Context[] = []
beforeAll(async () => {
  const { db } = await freshDatabase(4, demoTemplateName)
  await makeTies(db)
  ctx = await aContext(db, 'leader')
  auditor = await aContext(db, 'audit_admin')
}, 120_000)

/** Rows of one moment: only an order that is whole keeps them apart. */
async function makeTies(db: Db) {
  const columns = await db.execute<{ table: string; column: string }>(sql`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.columns d on d.table_name = c.table_name and d.column_name = 'deleted_at'
    where c.table_schema = 'public' and (c.column_name = 'updated_at'
      or c.column_name ~ '_(on|at)$' and c.is_nullable = 'NO' and c.column_name <> 'created_at')`)
  for (const { table, column } of columns) {
    const [t, c] = [sql.identifier(table), sql.identifier(column)]
    // A column that follows from others stays as it is.
    await db
      .transaction((tx) => tx.execute(sql`update ${t} set ${c} = (select min(${c}) from ${t})`))
      .catch(() => {})
  }
}

const idOf = ({ id, key }: Page['items'][number]) => id ?? key ?? ''
const far = 40

test('every list that has pages meets each row once, in one order, however it is cut', async () => {
  const wrong: string[] = []
  let pages = 0
  const all = lists(ctx!, auditor!)
  for (const [name, list] of all) {
    const whole = (await list({ limit: 200 })).items.map(idOf)
    // A short list has pages too.
    const limit = Math.max(1, Math.min(7, Math.floor(whole.length / 3)))
    const met: string[] = []
    let after: string | undefined
    do {
      const page: Page = await list({ limit, after })
      pages += 1
      met.push(...page.items.map(idOf))
      if (page.items.length < limit && page.next) wrong.push(`${name}: a short page says there is more`)
      after = page.next ?? undefined
    } while (after && met.length < far)
    const wanted = whole.slice(0, met.length)
    if (JSON.stringify(met) !== JSON.stringify(wanted)) wrong.push(`${name}: ${difference(met, wanted)}`)
    if (!after && met.length !== whole.length) wrong.push(`${name}: ${met.length} of ${whole.length}`)
  }
  expect(wrong).toEqual([])
  expect(all.length).toBeGreaterThan(50)
  figure(`${all.length} lists read on, ${pages} pages`)
}, 240_000)

const difference = (met: string[], wanted: string[]) => {
  const at = met.findIndex((id, place) => id !== wanted[place])
  return met.indexOf(met[at]!) < at ? `row ${at} came twice` : `row ${at} is another one`
}
