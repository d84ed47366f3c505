import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { bookMessages } from '#app/domain/imports/book/messages.ts'
import { errorBook } from '#app/domain/imports/error-book.server.ts'
import { workingStates } from '#app/domain/imports/imports.ts'
import { importMessages } from '#app/domain/imports/messages.ts'
import { dropImport } from '#app/domain/imports/mutations.server.ts'
import { getImport, type Import } from '#app/domain/imports/queries.server.ts'
import { claimImport, workOn } from '#app/domain/imports/running/turn.server.ts'
import { takeLedger } from '#app/domain/imports/take.server.ts'
import { transact } from '#app/domain/transact.server.ts'
import { asUser } from './as-user.ts'
import { languageOf } from './asked.ts'
import { Refused, run } from './refused.ts'

const usage = 'npm run import -- FILE --as USER [--dry-run] [--json] [--lang zh|en]'

// `npm run import -- FILE --as USER`: a ledger handed in and tried as on the page, by the same rights. Somebody else
// confirms it there. What would not be written is left beside it, each row with its reason.
run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  })
  const [file] = positionals
  if (!file || !values.as) throw new Refused(usage)
  const locale = languageOf(values.lang)
  const m = importMessages[locale]
  const bookFaults = bookMessages[locale].faults
  const id = uuidv7()
  await asUser({ username: values.as, requestId: id, locale }, async ({ db, business, asker }) => {
    const add = await takeLedger({ id, name: basename(file) }, contentOf(file))
    await transact(db, asker(), add)
    const look = () => transact(db, asker(), (ctx) => getImport(ctx, id))
    const tried = await settled(look, async () => {
      const claimed = await claimImport(db)
      if (claimed) await workOn(db, claimed, business)
      else await new Promise((done) => setTimeout(done, 500))
    })
    const { totals, state, fault, version } = tried
    if (fault) process.exitCode = 1
    const book =
      totals.error + totals.doubt > 0 ? await transact(db, asker(), (ctx) => errorBook(ctx, id)) : undefined
    const left = book && join(dirname(file), book.name)
    if (book && left) writeFileSync(left, book.bytes)
    if (values['dry-run'])
      await transact(db, asker(), (ctx) => dropImport(ctx, { id, version, reason: undefined }))
    if (values.json) return console.log(JSON.stringify({ id, state, fault, totals, left }))
    for (const [verdict, n] of Object.entries(totals))
      if (n > 0) console.log(`${m.verdicts[verdict as keyof typeof totals]} ${n}`)
    if (fault) console.log(`${m.states.refused} · ${bookFaults[fault as keyof typeof bookFaults]}`)
    if (left) console.log(left)
    if (!fault && !values['dry-run']) console.log(`${m.states.ready} /imports/${id}`)
  })
})

function contentOf(file: string) {
  try {
    return readFileSync(file)
  } catch {
    throw new Refused(`${file}?`)
  }
}

/** The import once it is read and tried, by the worker that runs beside or here. */
async function settled(look: () => Promise<Import>, work: () => Promise<void>): Promise<Import> {
  for (;;) {
    const now = await look()
    if (!workingStates.includes(now.state)) return now
    await work()
  }
}
