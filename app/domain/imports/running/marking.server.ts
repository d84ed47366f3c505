import { inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { importWrites } from '#db/schema/imports.ts'

export type Write = typeof importWrites.$inferSelect

/** Notes in the book of writes what became of some of them when the import was taken back. */
export const mark = (
  ctx: Context,
  writes: readonly Write[],
  outcome: 'gone' | 'restored' | 'kept',
  keptFields?: string[],
) =>
  writes.length > 0
    ? ctx.db
        .update(importWrites)
        .set({ outcome, keptFields: keptFields ?? null })
        .where(
          inArray(
            importWrites.seq,
            writes.map(({ seq }) => seq),
          ),
        )
    : undefined

/** Notes of writes of new records which went and which stay. */
export async function markGone(ctx: Context, group: readonly Write[], gone: ReadonlySet<string>) {
  const goes = ({ recordId }: Write) => gone.has(recordId)
  await mark(ctx, group.filter(goes), 'gone')
  await mark(
    ctx,
    group.filter((write) => !goes(write)),
    'kept',
  )
}
