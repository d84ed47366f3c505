import { inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { entriesInUse } from '#app/domain/dictionaries/in-use.server.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import { units } from '#db/schema/cadres.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { importMessages } from '../messages.ts'
import { markGone, type Write } from './marking.server.ts'
import { expected, hangsOn, type Reference } from './references.server.ts'

/** Units that an import made are retired as on their page, unless somebody at work belongs to one or it was changed. */
export async function retireUnits(
  ctx: Context,
  importId: string,
  group: readonly Write[],
  references: readonly Reference[],
) {
  const others = references.filter(({ child }) => child !== 'accounts')
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select t.id from units t where t.id in (${listedIds(idsOf(group))}) and t.deleted_at is null
      and t.version = ${expected(sql`t.id`, importId)}
      and not exists (select 1 from accounts a where a.unit_id = t.id and a.disabled_at is null)
      and not ${hangsOn('units', others, importId, false)}`)
  const going = rows.map(({ id }) => id)
  await ctx.db
    .update(units)
    .set({
      deletedAt: ctx.now,
      deletedBy: ctx.actor.id,
      deleteReason: importMessages['zh-CN'].closedByRevert,
      version: sql`${units.version} + 1`,
      updatedAt: ctx.now,
    })
    .where(inArray(units.id, going))
  await markGone(ctx, group, new Set(going))
}

/** Entries that an import made go while no record names one; what was used or changed stays. */
export async function removeEntries(ctx: Context, importId: string, group: readonly Write[]) {
  const rows = await ctx.db.execute<{ id: string; code: string }>(sql`
    select t.id, t.code from dictionary_entries t where t.id in (${listedIds(idsOf(group))})
      and t.version = ${expected(sql`t.id`, importId)}`)
  const used = await entriesInUse(
    ctx,
    rows.map(({ code }) => code),
  )
  const going = rows.flatMap(({ id, code }) => (used.has(code) ? [] : [id]))
  await ctx.db.execute(sql`select forget_imported(${importId}::uuid, array(${listedIds(going)}))`)
  await ctx.db.delete(dictionaryEntries).where(inArray(dictionaryEntries.id, going))
  await markGone(ctx, group, new Set(going))
}

const idsOf = (group: readonly Write[]) => group.map(({ recordId }) => recordId)
