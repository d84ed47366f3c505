import { getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { writeEvents } from '#app/domain/activity/writing.server.ts'
import type { Context } from '#app/domain/context.ts'
import { teamMembers } from '#db/schema/cadres.ts'
import { importWrites } from '#db/schema/imports.ts'
import type { Draft, Row, TableName } from '../landing/draft.ts'
import { noteLimits } from '../landing/park/limits.server.ts'
import { membershipAt } from '../landing/park/team-members.server.ts'
import { isKeptInVersions, writeTopic } from '../landing/park/topics.server.ts'
import { noteSettings, settingTables } from '../landing/settings.server.ts'
import { idless, recordTable, tables } from '../landing/tables.server.ts'
import { noteYears, setDays } from './days.server.ts'
import { noteStaff } from './staff.server.ts'

export type Work = { row: Row; draft: Draft }
type Values = Record<string, unknown>

/** Rows of one statement: a statement holds so many values and no more. */
const atOnce = 1_000

/** Writes the drafts of a batch, table by table, and the book of what was written. */
export async function execute(ctx: Context, importId: string, batch: number, work: readonly Work[]) {
  const ordered = Object.keys(tables).flatMap((table) => work.filter(({ draft }) => draft.table === table))
  const versions = new Map<Work, number | null>()
  for (const table of Object.keys(tables) as TableName[]) {
    const own = ordered.filter(({ draft }) => draft.table === table)
    if (table === 'holidays') {
      await setDays(ctx, own)
      continue
    }
    const made = own.filter(({ draft }) => draft.op === 'insert')
    for (let at = 0; at < made.length; at += atOnce) await insert(ctx, table, made.slice(at, at + atOnce))
    await Promise.all(
      own.flatMap((one) =>
        one.draft.op === 'update'
          ? [change(ctx, one.draft).then((version) => versions.set(one, version))]
          : [],
      ),
    )
  }
  for (let at = 0; at < ordered.length; at += atOnce)
    await ctx.db.insert(importWrites).values(
      ordered.slice(at, at + atOnce).map((one) => ({
        importId,
        batch,
        sheet: one.row.sheet,
        row: one.row.row,
        table: one.draft.table,
        recordId: one.draft.id,
        op: one.draft.op,
        before: one.draft.op === 'update' ? one.draft.before : null,
        after: one.draft.op === 'update' ? one.draft.values : keyOf(one.draft),
        versionWritten: one.draft.op === 'update' ? versions.get(one) : 1,
      })),
    )
  for (const word of Object.keys(settingTables)) await noteSettings(ctx, word, idsOf(ordered, word))
  await noteLimits(ctx, idsOf(ordered, 'limits'))
  await noteYears(
    ctx,
    ordered.filter(({ draft }) => draft.table === 'years'),
  )
  await tellTimeline(ctx, importId, ordered)
  await noteStaff(ctx, ordered)
}

const idsOf = (work: readonly Work[], table: TableName) =>
  work.flatMap(({ draft }) => (draft.table === table ? [draft.id] : []))

/** What an inserted row is found by where it has no id of its own. */
const keyOf = ({ table, values }: Draft) => (idless.includes(table) ? values : null)

const insert = (ctx: Context, table: TableName, made: readonly Work[]) => {
  const columns = getTableColumns(tables[table] as PgTable)
  const stamps = 'createdAt' in columns ? { createdAt: ctx.now, updatedAt: ctx.now } : {}
  return ctx.db.insert(tables[table] as PgTable).values(
    made.map(({ draft }) => ({
      ...('id' in columns && { id: draft.id }),
      ...draft.values,
      ...stamps,
    })) as never,
  )
}

/** Changes a record that is still what it was planned from. */
async function change(ctx: Context, draft: Draft & { op: 'update' }): Promise<number | null> {
  if (isKeptInVersions(draft.table)) {
    const number = await writeTopic(ctx, draft.table, draft)
    if (number === null) throw new Overtaken()
    return number
  }
  if (draft.table === 'teamMembers') {
    await ctx.db
      .update(teamMembers)
      .set(draft.values as never)
      .where(membershipAt(draft.before as Values))
    return null
  }
  if (draft.table === 'members') {
    const { associationId, enterpriseId } = draft.before as Values
    await ctx.db.execute(sql`update association_members set since_on = ${draft.values.sinceOn as string}
      where association_id = ${associationId} and enterprise_id = ${enterpriseId}`)
    return null
  }
  const table = recordTable(draft.table)
  const [changed] = await ctx.db
    .update(table)
    .set({ ...draft.values, updatedAt: ctx.now, version: sql`${table.version} + 1` } as never)
    .where(sql`${table.id} = ${draft.id} and ${table.version} = ${draft.version} and true`)
    .returning({ version: table.version })
  if (!changed) throw new Overtaken()
  return changed.version
}

/** Somebody changed a record between its planning and its writing: the batch is planned again. */
export class Overtaken extends Error {}

async function tellTimeline(ctx: Context, importId: string, work: readonly Work[]) {
  const rows = work.flatMap(({ draft: { told, id } }) => {
    if (!told) return []
    const {
      event,
      kind,
      subjectId = id,
      enterpriseIds = [],
      associationIds = [],
      at = ctx.now,
      actorId,
      particulars,
      ...about
    } = told
    const parties = [
      ...enterpriseIds.map((enterpriseId) => ({ enterpriseId })),
      ...associationIds.map((associationId) => ({ associationId })),
    ]
    const shared = {
      eventId: uuidv7(),
      at,
      actorId: actorId ?? ctx.actor.id,
      event,
      subjectKind: kind,
      subjectId,
      particulars: { importId, ...particulars },
      ...about,
    }
    return (parties.length > 0 ? parties : [{}]).map((party) => ({ id: uuidv7(), ...shared, ...party }))
  })
  if (rows.length > 0) await writeEvents(ctx.db, rows)
}
