import { and, desc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { audit } from '#app/domain/activity/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import type { Topic } from '#app/domain/park/settings.ts'
import { imports, importWrites } from '#db/schema/imports.ts'
import type { TableName } from '../landing/draft.ts'
import { noteLimits } from '../landing/park/limits.server.ts'
import { isKeptInVersions, restoreTopic } from '../landing/park/topics.server.ts'
import { noteSettings } from '../landing/settings.server.ts'
import { recordTable } from '../landing/tables.server.ts'
import { importMessages } from '../messages.ts'
import { takeBackDays, takeBackYears } from './days.server.ts'
import { mark, markGone, type Write } from './marking.server.ts'
import { leaveAssociations, leaveRoots, leaveTeams, restoreMembers, restoreTeams } from './pairs.server.ts'
import { expected, hangsOn, nameOf, type Reference, referencesTo } from './references.server.ts'
import { removeEntries, retireUnits } from './retiring.server.ts'
import { closeAccounts, endRoles } from './staff.server.ts'
import { tellOf } from './tell.server.ts'

type Values = Record<string, unknown>

const batchWrites = 500

/** What belongs to another record and has no life of its own. */
const partOf: Partial<Record<TableName, { root: TableName; of: SQL }>> = {
  visitParties: { root: 'visits', of: sql`t.visit_id` },
  visitPeople: { root: 'visits', of: sql`t.visit_id` },
  amounts: { root: 'projects', of: sql`t.project_id` },
  stages: { root: 'projects', of: sql`t.project_id` },
  evidence: {
    root: 'projects',
    of: sql`(select s.project_id from stage_events s where s.id = t.stage_event_id)`,
  },
  rivals: { root: 'projects', of: sql`t.project_id` },
  milestones: { root: 'projects', of: sql`t.project_id` },
  requesters: { root: 'tickets', of: sql`t.ticket_id` },
  helpers: { root: 'tickets', of: sql`t.ticket_id` },
  extensions: { root: 'tickets', of: sql`t.ticket_id` },
  entries: { root: 'tickets', of: sql`t.ticket_id` },
  dispatches: { root: 'tickets', of: sql`t.ticket_id` },
  followUps: { root: 'tickets', of: sql`t.ticket_id` },
}

/**
 * Takes the latest writes of an import back: records it made go, those it changed return to what they were, field by
 * field. What somebody worked on since stays and is marked. Answers whether there is more.
 */
export async function revertBatch(ctx: Context, importId: string): Promise<boolean> {
  const writes = await ctx.db
    .select()
    .from(importWrites)
    .where(and(eq(importWrites.importId, importId), isNull(importWrites.outcome)))
    .orderBy(desc(importWrites.seq))
    .limit(batchWrites)
  if (writes.length === 0) return finish(ctx, importId)
  const references = await referencesTo(ctx.db)
  for (const group of grouped(writes)) {
    const [{ table, op }] = group as [Write, ...Write[]]
    if (op === 'update') await restore(ctx, table as TableName, group)
    else await takeAway(ctx, importId, table as TableName, group, references)
    const ids = group.map(({ recordId }) => recordId)
    await noteSettings(ctx, table, ids)
    if (table === 'limits') await noteLimits(ctx, ids)
  }
  await ctx.db
    .update(imports)
    .set({ progress: sql`${imports.progress} + ${writes.length}` })
    .where(eq(imports.id, importId))
  await audit(ctx, {
    action: 'import.takenBack',
    subject: { kind: 'import', id: importId },
    reason: importMessages['zh-CN'].batchReverted(writes.length),
  })
  await tellOf(ctx.db, importId, ['enterprises', 'visits', 'projects', 'tickets'])
  return true
}

/** Neighbours of one table and kind, in their order; no record twice in one group. */
function grouped(writes: readonly Write[]): Write[][] {
  const groups: Write[][] = []
  for (const write of writes) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const isSame = first?.table === write.table && first.op === write.op
    if (last && isSame && !last.some(({ recordId }) => recordId === write.recordId)) last.push(write)
    else groups.push([write])
  }
  return groups
}

/** Which of these records go: as the import left them, with nothing of anybody else's on them. */
export async function going(
  ctx: Context,
  importId: string,
  table: TableName,
  ids: readonly string[],
  references: readonly Reference[],
  { aheadOfOwn = false } = {},
): Promise<Set<string>> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select t.id from ${sql.identifier(nameOf(table))} t where t.id in (${listedIds(ids)})
      and t.version = ${expected(sql`t.id`, importId)}
      and not exists (select 1 from import_writes w where w.record_id = t.id and w.import_id = ${importId} and w.outcome = 'kept')
      and not ${hangsOn(table, references, importId, aheadOfOwn)}`)
  return new Set(rows.map(({ id }) => id))
}

async function takeAway(
  ctx: Context,
  importId: string,
  table: TableName,
  group: Write[],
  references: readonly Reference[],
) {
  if (table === 'members') return leaveAssociations(ctx, group)
  if (table === 'tripMembers' || table === 'collaborators') return leaveRoots(ctx, importId, table, group)
  if (table === 'teamMembers') return leaveTeams(ctx, group)
  if (table === 'holidays') return takeBackDays(ctx, group)
  if (table === 'years') return takeBackYears(ctx, group)
  if (table === 'accountRoles') return endRoles(ctx, importId, group)
  if (table === 'accounts') return closeAccounts(ctx, importId, group, references)
  if (table === 'units') return retireUnits(ctx, importId, group, references)
  if (table === 'dictionary') return removeEntries(ctx, importId, group)
  const ids = group.map(({ recordId }) => recordId)
  const part = partOf[table]
  const goes = part
    ? await goingWithRoot(ctx, importId, table, part, ids, references)
    : await going(ctx, importId, table, ids, references)
  const gone = [...goes]
  if (gone.length > 0) {
    await ctx.db.execute(sql`select forget_imported(${importId}::uuid, array(${listedIds(gone)}))`)
    if (table === 'enterprises')
      await ctx.db.execute(
        sql`delete from duplicate_pairs where one_id in (${listedIds(gone)}) or other_id in (${listedIds(gone)})`,
      )
    await ctx.db.execute(sql`delete from jobs where subject_id in (${listedIds(gone)})`)
    await ctx.db.execute(sql`delete from ${sql.identifier(nameOf(table))} where id in (${listedIds(gone)})`)
  }
  await markGone(ctx, group, goes)
}

/** A part goes with its root, or stays with it. */
async function goingWithRoot(
  ctx: Context,
  importId: string,
  table: TableName,
  { root, of }: { root: TableName; of: SQL },
  ids: readonly string[],
  references: readonly Reference[],
) {
  const rows = await ctx.db.execute<{ id: string; root: string }>(sql`
    select t.id, ${of} as root from ${sql.identifier(nameOf(table))} t where t.id in (${listedIds(ids)})`)
  const made = await ctx.db.execute<{ id: string }>(sql`
    select record_id as id from import_writes where import_id = ${importId} and op = 'insert' and "table" = ${root}
      and record_id in (${listedIds(rows.map(({ root }) => root))})`)
  const goes = await going(
    ctx,
    importId,
    root,
    made.map(({ id }) => id),
    references,
    { aheadOfOwn: true },
  )
  // A part that an import added to a record of others is its own.
  const own = new Set(made.map(({ id }) => id))
  return new Set(rows.filter(({ root }) => goes.has(root) || !own.has(root)).map(({ id }) => id))
}

/** A field returns to what it was unless somebody has edited it since. */
async function restore(ctx: Context, table: TableName, group: Write[]) {
  if (table === 'members') return restoreMembers(ctx, group)
  if (table === 'holidays') return takeBackDays(ctx, group)
  if (table === 'teamMembers') return restoreTeams(ctx, group)
  if (isKeptInVersions(table)) return restoreTopics(ctx, table, group)
  const of = recordTable(table)
  const columns = getTableColumns(of) as unknown as Record<string, PgColumn>
  const stored = await ctx.db
    .select()
    .from(of)
    .where(sql`${of.id} in (${listedIds(group.map(({ recordId }) => recordId))})`)
    .for('update')
  const byId = new Map(stored.map((row) => [row.id, row as unknown as Values]))
  await Promise.all(
    group.map(async (write) => {
      const row = byId.get(write.recordId)
      const after = write.after ?? {}
      const before = write.before ?? {}
      if (!row || row.deletedAt) return mark(ctx, [write], 'kept', Object.keys(after))
      const kept = Object.keys(after).filter(
        (field) => JSON.stringify(row[field] ?? null) !== JSON.stringify(after[field] ?? null),
      )
      const back = Object.keys(after).filter((field) => !kept.includes(field))
      if (back.length > 0) {
        const values = Object.fromEntries(
          back.map((field) => [field, asStored(columns[field], before[field])]),
        )
        await ctx.db
          .update(of)
          .set({ ...values, updatedAt: ctx.now, version: sql`${of.version} + 1` } as never)
          .where(eq(of.id, write.recordId))
      }
      await mark(ctx, [write], kept.length > 0 ? 'kept' : 'restored', kept.length > 0 ? kept : undefined)
    }),
  )
}

async function restoreTopics(ctx: Context, topic: Topic, group: readonly Write[]) {
  for (const write of group) {
    const kept = await restoreTopic(ctx, topic, write)
    await mark(ctx, [write], kept.length > 0 ? 'kept' : 'restored', kept.length > 0 ? kept : undefined)
  }
}

/** A value out of the book of writes, as its column takes it. */
const asStored = (column: PgColumn | undefined, value: unknown) =>
  column?.dataType === 'date' && typeof value === 'string' ? new Date(value) : (value ?? null)

async function finish(ctx: Context, importId: string) {
  await ctx.db
    .update(imports)
    .set({
      state: 'reverted',
      revertedAt: ctx.now,
      progress: 0,
      version: sql`${imports.version} + 1`,
      updatedAt: ctx.now,
    })
    .where(eq(imports.id, importId))
  await ctx.db.execute(sql`
    update import_rows r set state = case when exists (select 1 from import_writes w where w.import_id = r.import_id
        and w.sheet = r.sheet and w.row = r.row and w.outcome = 'kept') then 'kept' else 'reverted' end
    where r.import_id = ${importId} and r.state = 'written'`)
  return false
}
