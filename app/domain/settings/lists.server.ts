import { inArray } from 'drizzle-orm'
import { baseline } from '#app/domain/baselines/record.ts'
import { baselineRows, getBaseline } from '#app/domain/baselines/verbs.server.ts'
import { building } from '#app/domain/buildings/record.ts'
import { buildingRows, getBuilding } from '#app/domain/buildings/verbs.server.ts'
import type { Context } from '#app/domain/context.ts'
import { entry } from '#app/domain/entries/record.ts'
import { entryRows, getEntry } from '#app/domain/entries/verbs.server.ts'
import type { Field } from '#app/domain/fields.ts'
import { called } from '#app/domain/named.server.ts'
import { patch } from '#app/domain/patches/record.ts'
import { getPatch, patchRows } from '#app/domain/patches/verbs.server.ts'
import { target } from '#app/domain/targets/record.ts'
import { getTarget, targetRows } from '#app/domain/targets/verbs.server.ts'
import { team } from '#app/domain/teams/record.ts'
import { getTeam, teamRows } from '#app/domain/teams/verbs.server.ts'
import { unit } from '#app/domain/units/record.ts'
import { getUnit, unitRows } from '#app/domain/units/verbs.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { places } from '#db/schema/places.ts'

export type ListedRow = { id: string; version: number } & Record<string, unknown>
type List = {
  of: { fields: Record<string, Field> }
  rows: (ctx: Context) => Promise<ListedRow[]>
  get: (ctx: Context, id: string) => Promise<ListedRow>
}

/** The settings that are lists of described records. */
export const settingLists: Record<string, List> = {
  units: { of: unit, rows: unitRows, get: getUnit },
  patches: { of: patch, rows: patchRows, get: getPatch },
  teams: { of: team, rows: teamRows, get: getTeam },
  buildings: { of: building, rows: buildingRows, get: getBuilding },
  targets: { of: target, rows: targetRows, get: getTarget },
  entries: { of: entry, rows: entryRows, get: getEntry },
  baselines: { of: baseline, rows: baselineRows, get: getBaseline },
}

/** What the people and cities are called that the fields of these rows name, by id and by code. */
export async function namesIn(
  ctx: Context,
  fields: Record<string, Field>,
  rows: readonly Record<string, unknown>[],
): Promise<Record<string, string>> {
  const named = Object.entries(fields)
    .filter(([, { shown }]) => shown === 'picker' || shown === 'pickers')
    .flatMap(([name]) => rows.flatMap((row) => row[name] ?? []))
    .filter((one): one is string => typeof one === 'string')
  const codes = named.filter((one) => one.length === 6)
  const ids = named.filter((one) => one.length > 6)
  const [people, cities] = await Promise.all([
    ids.length
      ? ctx.db
          .select({ key: accounts.id, name: called(ctx, accounts) })
          .from(accounts)
          .where(inArray(accounts.id, ids))
      : [],
    codes.length
      ? ctx.db
          .select({ key: places.code, name: called(ctx, places) })
          .from(places)
          .where(inArray(places.code, codes))
      : [],
  ])
  return Object.fromEntries([...people, ...cities].map(({ key, name }) => [key, name]))
}
