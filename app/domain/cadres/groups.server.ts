import { asc, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { teams, units } from '#db/schema/cadres.ts'

/** The red investment teams, in the office's order. */
export const listTeams = (ctx: Context) =>
  ctx.db
    .select({ id: teams.id, name: teams.name, nameEn: teams.nameEn })
    .from(teams)
    .where(isNull(teams.deletedAt))
    .orderBy(asc(teams.position), asc(teams.id))

/** The units of the office, by name. */
export const listUnits = (ctx: Context) =>
  ctx.db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(isNull(units.deletedAt))
    .orderBy(asc(units.name), asc(units.id))
