import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { mimeOf } from '#app/domain/exports/file.server.ts'
import { extensionOf } from '#app/domain/exports/forms.ts'
import { getExport } from '#app/domain/exports/queries.server.ts'
import { withoutAsking } from '#app/domain/exports/sheet.ts'
import { pathOf } from '#app/domain/exports/store.server.ts'
import { conflict, ensure, missing } from '#app/domain/refusal.ts'
import { exports } from '#db/schema/exports.ts'
import { makeExport } from './taking.server.ts'

/** Milliseconds a press waits for a short list that somebody else is writing already. */
const patience = 15_000
const look = 150

/** The file of one’s own export, to be handed over; a short list nobody has begun is written now. */
export async function fileFor(ctx: Context, id: string) {
  const one = await getExport(ctx, id)
  ensure(one.askedBy === ctx.actor.id, missing('exports.missing'))
  const ready = one.rows <= withoutAsking ? await madeNow(ctx, id) : one
  ensure(ready.state !== 'gone', conflict('exports.gone'))
  ensure(ready.state === 'ready', conflict('exports.notReady'))
  const [kept] = await ctx.db.select({ file: exports.file }).from(exports).where(eq(exports.id, id))
  const path = pathOf(kept?.file ?? '')
  const size = kept?.file
    ? await stat(path).then(
        ({ size }) => size,
        () => null,
      )
    : null
  if (size === null) throw conflict('exports.gone')
  const { kind, format, askedAt } = ready
  return {
    size,
    type: mimeOf[format],
    name: `${kind === 'all' ? 'everything' : kind}-${dayOf(askedAt)}.${extensionOf(format)}`,
    body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  }
}
export type HandedOver = Awaited<ReturnType<typeof fileFor>>

async function madeNow(ctx: Context, id: string) {
  const until = performance.now() + patience
  await makeExport(ctx.db, () => ctx.now, id)
  for (;;) {
    const one = await getExport(ctx, id)
    const isAwaited = one.state === 'running' || one.state === 'approved'
    if (!isAwaited || performance.now() > until) return one
    await new Promise((done) => setTimeout(done, look))
  }
}
