import { and, desc, eq, inArray } from 'drizzle-orm'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { missing } from '#app/domain/refusal.ts'
import { standAgain, takeBack, type Way } from '#app/domain/undo/take-back.server.ts'
import { activities, auditLog } from '#db/schema/activity.ts'
import type { BinStep } from './forms.ts'
import { kinds } from './kinds.server.ts'
import { getRemoved, kindOf } from './queries.server.ts'

const wordsBy = (events: (way: Way) => readonly string[]) =>
  new Map(
    Object.entries(kinds).flatMap(([word, { way }]) => events(way).map((event) => [event, word] as const)),
  )
const removals = wordsBy(({ done }) => done)
const returns = wordsBy(({ undone }) => [undone])

/** Lets a removed record stand again as it stood, where its names and codes are free and what it hangs on stands. */
export function restoreRemoved(ctx: Context, form: BinStep) {
  return inTransaction(ctx, async (ctx) => {
    const word = await wordOf(ctx, form.id, removals)
    const { name } = await getRemoved(ctx, word, form.id)
    return { ...(await standAgain(ctx, form, kindOf(word).way)), word, name }
  })
}

/** Takes that back: it is removed again, as of when, by whom and for what reason it was. */
export function returnRestored(ctx: Context, form: BinStep) {
  return inTransaction(ctx, async (ctx) => {
    const word = await wordOf(ctx, form.id, returns)
    const { table, done, undone, after } = kindOf(word).way
    const [was] = await ctx.db
      .select({ at: auditLog.businessAt, by: auditLog.actorId, reason: auditLog.reason })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, form.id), inArray(auditLog.action, [...done])))
      .orderBy(desc(auditLog.seq))
      .limit(1)
    const changes = {
      deletedAt: was?.at ?? ctx.now,
      deletedBy: was?.by ?? ctx.actor.id,
      deleteReason: was?.reason ?? null,
    }
    const back = { table, after, changes, done: [undone], undone: done[0] as string }
    await takeBack(ctx, form, { ...back, reason: was?.reason ?? undefined })
    return { id: form.id }
  })
}

/** The word of the record of which this was the last that happened of its kind. */
async function wordOf(ctx: Context, id: string, by: ReadonlyMap<string, string>): Promise<string> {
  const [last] = await ctx.db
    .select({ event: activities.event })
    .from(activities)
    .where(and(eq(activities.subjectId, id), inArray(activities.event, [...by.keys()])))
    .orderBy(desc(activities.id))
    .limit(1)
  const word = last && by.get(last.event)
  if (!word) throw missing('bin.missing')
  return word
}
