import { type SQL, sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'

/** Projects, tickets, trips and firms are at least a card for everyone who works with firms; administrators count none. */
export const mayCount = (ctx: Context): SQL => (isBusiness(ctx.actor) ? sql`true` : sql`false`)
