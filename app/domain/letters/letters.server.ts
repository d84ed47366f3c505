import { and, desc, eq, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { ensure, missing } from '#app/domain/refusal.ts'
import { jobs, outbox } from '#db/schema/outbox.ts'
import type { LetterStep } from './forms.ts'

const stores = { outbox, jobs }
const atMost = 200

/** Dead letters, the newest first: what kind, how often tried, which fault. Neither content nor record: only numbers. */
export async function listLetters(ctx: Context) {
  const common = (store: typeof outbox | typeof jobs) => ({
    number: store.seq,
    word: store.subjectKind,
    tries: store.tries,
    fault: store.fault,
    at: store.endedAt,
  })
  const [letters, timers] = await Promise.all([
    ctx.db
      .select({ ...common(outbox), what: outbox.event })
      .from(outbox)
      .where(eq(outbox.status, 'dead'))
      .orderBy(desc(outbox.seq))
      .limit(atMost),
    ctx.db
      .select({ ...common(jobs), what: jobs.kind })
      .from(jobs)
      .where(eq(jobs.status, 'dead'))
      .orderBy(desc(jobs.seq))
      .limit(atMost),
  ])
  return {
    items: [
      ...letters.map((one) => ({ store: 'outbox' as const, ...one })),
      ...timers.map((one) => ({ store: 'jobs' as const, ...one })),
    ],
    next: null,
  }
}
export type LetterRow = Awaited<ReturnType<typeof listLetters>>['items'][number]

/** How many wait for somebody to decide. */
export async function countLetters(ctx: Context): Promise<number> {
  const dead = await Promise.all(
    [outbox, jobs].map((store) => ctx.db.$count(store, eq(store.status, 'dead'))),
  )
  return dead.reduce((sum, one) => sum + one, 0)
}

/** Tries a dead letter anew, with all its tries before it. */
export async function retryLetter(ctx: Context, form: LetterStep) {
  const fresh = { status: 'waiting' as const, tries: 0, dueAt: ctx.now, endedAt: null, fault: null }
  return decide(ctx, form, fresh, 'letter.retried')
}

/** Lets a dead letter be; it is forgotten with what was done. */
export const discardLetter = (ctx: Context, form: LetterStep) =>
  decide(ctx, form, { status: 'dropped' as const, endedAt: ctx.now }, 'letter.discarded')

async function decide(ctx: Context, { store, number }: LetterStep, changes: object, event: string) {
  const table = stores[store]
  const [row] = await ctx.db
    .update(table)
    .set(changes as never)
    .where(and(eq(table.seq, number), eq(table.status, 'dead')))
    .returning({ id: table.id })
  ensure(row !== undefined, missing('letters.missing'))
  await ctx.db.execute(sql`select pg_notify('work', ${store})`)
  await record(ctx, { event, subject: { kind: 'letter', id: row.id } })
  return { number }
}
