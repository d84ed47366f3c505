import { and, asc, desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import { addDays, dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { called } from '#app/domain/named.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { checklistRequests } from '#db/schema/checklist.ts'
import type { ItemKey } from './checklist.ts'
import { standsDays } from './requests.ts'

/** Requests with who asked, in the reader's words. */
export const requestsWith = (ctx: Context, which: SQL | undefined) =>
  ctx.db
    .select({
      id: checklistRequests.id,
      item: checklistRequests.item,
      role: checklistRequests.role,
      onDay: checklistRequests.onDay,
      by: called(ctx, accounts),
      at: checklistRequests.createdAt,
    })
    .from(checklistRequests)
    .innerJoin(accounts, eq(accounts.id, checklistRequests.byId))
    .where(which)
    .orderBy(asc(checklistRequests.item), desc(checklistRequests.onDay))

const since = ({ now }: Context) => addDays(dayOf(now), 1 - standsDays)

/** The last request of each item that still stands. */
export async function standingRequests(ctx: Context) {
  const all = await requestsWith(ctx, gte(checklistRequests.onDay, since(ctx)))
  const last = all.filter(({ item }, place) => item !== all[place - 1]?.item)
  return last.map(({ id: _, ...said }) => said)
}

/** The items this person was asked for lately, as part of another statement; some may be there by now. */
export const askedOf = (ctx: Context) => sql`array(select distinct item from checklist_requests
  where role = any(${`{${ctx.actor.roles.join()}}`}::text[]) and on_day >= ${since(ctx)})`

/** The request of an item on a day. */
export const requestOn = async (ctx: Context, item: ItemKey, day: string) =>
  (await requestsWith(ctx, and(eq(checklistRequests.item, item), eq(checklistRequests.onDay, day))))[0]
