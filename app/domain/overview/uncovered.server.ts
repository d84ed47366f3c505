import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { listWaiting, longestFirst } from '#app/domain/liaison/board.server.ts'
import { onceSettled } from '#app/domain/metrics/kept/settle.server.ts'
import { keptUncovered } from '#app/domain/metrics/kept/uncovered.server.ts'

/** Firms without a cadre, then those whose hand-over is not signed, the longest in the park first. */
export const listUncovered = (ctx: Context, limit: number) =>
  onceSettled(ctx.db, () =>
    listWaiting(
      ctx,
      limit,
      keptUncovered(ctx, sql`e.id`, { order: longestFirst(sql`e.`), beyond: sql`true`, size: limit }),
    ),
  )
