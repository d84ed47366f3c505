import { eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { imports } from '#db/schema/imports.ts'
import { keepPlans, nextRows, openDesk, planRows, unplanned } from './rows.server.ts'

/**
 * Tries the rows without writing any: each comes to new, changed, the same, doubtful or wrong. Answers whether there are
 * more to try. Nothing but the import's own rows is written.
 */
export async function tryRows(
  ctx: Context,
  importId: string,
  importerId: string,
  most?: number,
): Promise<boolean> {
  const rows = await nextRows(ctx, importId, unplanned, most)
  if (rows.length > 0) {
    const planned = await planRows(ctx, await openDesk(ctx, importId, importerId, true), rows)
    const kept = await keepPlans(ctx, importId, rows, planned)
    if (kept === 0) throw new Error('rows wait for each other')
    await ctx.db
      .update(imports)
      .set({ progress: sql`${imports.progress} + ${kept}` })
      .where(eq(imports.id, importId))
    return true
  }
  await ctx.db
    .update(imports)
    .set({ state: 'ready', progress: 0, version: sql`${imports.version} + 1`, updatedAt: ctx.now })
    .where(sql`${imports.id} = ${importId} and ${imports.state} = 'trying'`)
  return false
}
