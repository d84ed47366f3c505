import { copyFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { dayOf } from '#app/domain/calendar.ts'
import { ExportAsk, extensionOf } from '#app/domain/exports/forms.ts'
import { exportKinds } from '#app/domain/exports/kinds.ts'
import { pathOf } from '#app/domain/exports/store.server.ts'
import { ask } from '#app/domain/sheets/asking.server.ts'
import { makeExport } from '#app/domain/sheets/taking.server.ts'
import { transact } from '#app/domain/transact.server.ts'
import type { Db } from '#db/connect.server.ts'
import { asUser } from './as-user.ts'
import { languageOf } from './asked.ts'
import { Refused, run } from './refused.ts'

const usage = `npm run export -- KIND --as USER [--format xlsx|csv|gbk] [--purpose TEXT] [--filter name=value …]
KIND: ${exportKinds.join(', ')}`

// `npm run export -- KIND --as USER`: the same file as on the page, by the same rights; where somebody has to agree it is asked for.
run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      format: { type: 'string', default: 'xlsx' },
      purpose: { type: 'string', default: 'npm run export' },
      filter: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string' },
    },
  })
  const filter = Object.fromEntries(values.filter.map((one) => one.split(/=(.*)/s).slice(0, 2)))
  const { format, purpose } = values
  const read = ExportAsk.safeParse({ id: uuidv7(), kind: positionals[0], format, purpose, filter })
  if (!read.success || !values.as) throw new Refused(usage)
  const { data } = read
  const locale = languageOf(values.lang)
  await asUser({ username: values.as, requestId: data.id, locale }, async ({ db, business, asker }) => {
    const asked = await transact(db, asker(), (ctx) => ask(ctx, data))
    if (asked.state === 'asked') return console.log(`${asked.id}: ${asked.rows} → a park leader`)
    await makeExport(db, business, asked.id)
    const name = await madeBy(db, asked.id)
    const to = resolve(`${asked.kind}-${dayOf(asked.askedAt)}.${extensionOf(asked.format)}`)
    copyFileSync(pathOf(name), to)
    console.log(to)
  })
})

/** The name of the file, once whoever writes it is done. */
async function madeBy(db: Db, id: string): Promise<string> {
  for (;;) {
    const [row] = await db.execute<{ state: string; file: string | null; fault: string | null }>(
      sql`select state, file, fault from exports where id = ${id}`,
    )
    if (row?.file) return row.file
    if (row?.state !== 'running') throw new Refused(`${row?.state} ${row?.fault ?? ''}`)
    await new Promise((done) => setTimeout(done, 200))
  }
}
