import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { post, tellAround } from '#app/domain/activity/outbox.server.ts'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import { loadActor } from '#app/domain/cadres/actors.server.ts'
import { dayOf, timeOf } from '#app/domain/calendar.ts'
import { type Context, collected } from '#app/domain/context.ts'
import { digestOf, writeFileTo } from '#app/domain/exports/file.server.ts'
import type { ExportKind } from '#app/domain/exports/kinds.ts'
import type { Mark } from '#app/domain/exports/mark.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { brokeOff, claimExport, type Due, mostTries, progressed } from '#app/domain/exports/running.server.ts'
import { hoursKept } from '#app/domain/exports/sheet.ts'
import { forgetFile, keepFile, pathOf } from '#app/domain/exports/store.server.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { conflict, ensure, forbidden, Refusal } from '#app/domain/refusal.ts'
import { type Asker, transact } from '#app/domain/transact.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import type { Db } from '#db/connect.server.ts'
import { exports } from '#db/schema/exports.ts'
import { sources } from './sources.server.ts'

/** It was cancelled while it was written. */
class Cancelled extends Error {}

/**
 * Makes the file of the export that waits longest, or of the one named, on behalf of whoever asked for it and with the
 * rights of this moment; answers whether there was one. The list is read in short askings; one short transaction at the
 * end says that it is ready, in the audit log too.
 */
export async function makeExport(db: Db, clock: () => Date, id?: string): Promise<boolean> {
  const due = await claimExport(db, clock(), id)
  if (!due) return false
  try {
    await make(db, due, clock, id === undefined)
  } catch (error) {
    await forgetFile(due.id)
    if (error instanceof Cancelled) return true
    const [fault, isFinal] = error instanceof Refusal ? [error.code, true] : [faultCode(error), false]
    if (await brokeOff(db, due, fault, clock(), isFinal)) await tell(db, due, 'export.failed', clock())
    if (!isFinal) throw error
  }
  return true
}

async function make(db: Db, due: Due, clock: () => Date, isTold: boolean) {
  // Its writers died over it.
  ensure(due.tries <= mostTries, conflict('exports.tooOften'))
  const asker = await askerOf(db, due, clock())
  const kind = due.kind as ExportKind
  const source = sources[kind]
  ensure(source !== undefined && hasRole(asker.actor, ...source.roles), forbidden('door.notYours'))
  const ctx = readerOf(db, asker)
  const leaves = await source.leaves(ctx, source.read(due.filter))
  const mark = await markOf(ctx, due)
  const title = source.title(due.locale)
  let rows = 0
  const file = await keepFile(due.id, due.format, async (path) => {
    const onRows = async (done: number) => {
      if (!(await progressed(db, due.id, done, clock()))) throw new Cancelled()
    }
    rows = await writeFileTo(path, { title, leaves, format: due.format, mark, locale: due.locale, onRows })
  })
  const { digest, bytes } = await digestOf(pathOf(file))
  const now = clock()
  await transact(db, { ...asker, now }, async (ctx) => {
    const expiresAt = new Date(now.getTime() + hoursKept * 3_600_000)
    const [ready] = await ctx.db
      .update(exports)
      .set({
        state: 'ready',
        rowsDone: rows,
        digest,
        bytes,
        file,
        expiresAt,
        endedAt: now,
        leasedUntil: null,
      })
      .where(sql`${exports.id} = ${due.id} and ${exports.state} = 'running'`)
      .returning({ id: exports.id })
    if (!ready) throw new Cancelled()
    if (isTold) await tell(ctx.db, due, 'export.ready', now)
    const m = exportMessages[due.locale]
    await audit(ctx, {
      action: 'exports.taken',
      subject: { kind: 'export', id: due.id },
      fields: Object.keys(due.filter),
      reason: m.reason(due.purpose, rows, digest, mark.decider),
    })
  })
}

/** Whoever asked, as she is now: what was taken from her since, she takes out no more. */
async function askerOf(db: Db, due: Due, now: Date): Promise<Asker> {
  const found = await loadActor(db, sql`a.id = ${due.askedBy}`, dayOf(now))
  if (!found || !isBusiness(found.actor)) throw forbidden('door.notYours')
  const origin = { via: 'job' as const, requestId: due.id }
  return { actor: found.actor, now, locale: due.locale, origin }
}

// Each asking stands by itself; nothing is put off.
const readerOf = (db: Db, asker: Asker): Context => ({ ...asker, ...collected().seams, db })

async function markOf(ctx: Context, due: Due): Promise<Mark> {
  const [row] = due.decidedBy
    ? await ctx.db.execute<{ name: string }>(
        sql`select ${calledAs(ctx, 'a')} as name from accounts a where a.id = ${due.decidedBy}`,
      )
    : []
  return {
    by: nameIn(ctx.locale, ctx.actor),
    at: `${dayOf(ctx.now)} ${timeOf(ctx.now)}`,
    number: exportMessages[ctx.locale].serial(dayOf(due.askedAt).slice(0, 4), due.serial),
    filter: due.said[ctx.locale],
    purpose: due.purpose,
    decider: row?.name ?? null,
  }
}

async function tell(db: Db, due: Due, event: string, now: Date) {
  const [eventId, subject] = [uuidv7(), { kind: 'export', id: due.id }]
  await post(db, { eventId, event, subject, actorId: null, now })
  await tellAround(db, { eventId, event, words: ['exports'], ids: { exports: [due.id] } })
}

const faultCode = (error: unknown) => (error instanceof Error ? error.name : typeof error)
