import { aliasedTable, and, asc, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { exports } from '#db/schema/exports.ts'
import type { ExportFilter } from './forms.ts'
import type { ExportKind, ExportState } from './kinds.ts'
import { exportAbilities } from './permissions.ts'

const pageSize = 50
const asker = aliasedTable(accounts, 'asker')
const decider = aliasedTable(accounts, 'decider')

/** One’s own, and for a leader what was ever put before the leadership. */
export const readableExports = ({ actor }: Context): SQL =>
  hasRole(actor, 'leader')
    ? sql`(exports.asked_by = ${actor.id} or exports.state = 'asked' or exports.decided_by is not null)`
    : sql`exports.asked_by = ${actor.id}`

/** Others’ exports that wait for this person’s word. */
const waiting = ({ actor }: Context): SQL =>
  hasRole(actor, 'leader') ? sql`(exports.state = 'asked' and exports.asked_by <> ${actor.id})` : sql`false`

const select = (ctx: Context) =>
  ctx.db
    .select({
      id: exports.id,
      version: exports.version,
      serial: exports.serial,
      kind: sql<ExportKind>`${exports.kind}`,
      said: sql<string>`${exports.said} ->> ${ctx.locale}`,
      columns: exports.columns,
      format: exports.format,
      purpose: exports.purpose,
      askedBy: exports.askedBy,
      asker: called(ctx, asker),
      askedAt: exports.askedAt,
      // A file whose day is over is gone, whether or not anybody has swept yet.
      state: sql<ExportState>`case when ${exports.state} = 'ready' and ${exports.expiresAt} <= ${ctx.now.toISOString()}::timestamptz
        then 'gone' else ${exports.state} end`,
      decider: calledIfAny(ctx, decider),
      decidedAt: exports.decidedAt,
      note: exports.note,
      rows: exports.rows,
      rowsDone: exports.rowsDone,
      bytes: exports.bytes,
      digest: exports.digest,
      endedAt: exports.endedAt,
      expiresAt: exports.expiresAt,
    })
    .from(exports)
    .leftJoin(asker, eq(asker.id, exports.askedBy))
    .leftJoin(decider, eq(decider.id, exports.decidedBy))
    .$dynamic()

/** One’s own exports, the newest first; or those that wait for one’s word, the oldest first. */
export async function listExports(ctx: Context, { whose = 'mine', after }: ExportFilter) {
  const isMine = whose === 'mine'
  const where = isMine ? eq(exports.askedBy, ctx.actor.id) : waiting(ctx)
  const rows = await select(ctx)
    .where(
      and(where, after ? (isMine ? lt(exports.id, after) : sql`${exports.id} > ${after}::uuid`) : undefined),
    )
    .orderBy(isMine ? desc(exports.id) : asc(exports.id))
    .limit(pageSize + 1)
  const items = rows.slice(0, pageSize).map((row) => withAbilities(ctx, row))
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}
export type ExportRow = Awaited<ReturnType<typeof listExports>>['items'][number]

export async function getExport(ctx: Context, id: string): Promise<ExportRow> {
  const [row] = await select(ctx).where(and(eq(exports.id, id), readableExports(ctx)))
  if (!row) throw missing('exports.missing')
  return withAbilities(ctx, row)
}

/** What waits for this person’s word, as 今日 tells of it. */
export async function exportsWaiting(ctx: Context) {
  const { items } = await listExports(ctx, { whose: 'waiting' })
  return items.map((one) => {
    const { id, version, kind, said, rows, purpose, asker, askedAt } = one
    return { id, version, kind, said, rows, purpose, asker, askedAt }
  })
}

/** How many wait for this person’s word, as part of another statement. */
export const waitingExports = (ctx: Context) => sql`(select count(*)::int from exports where ${waiting(ctx)})`

const withAbilities = <R extends { askedBy: string; state: ExportState }>(ctx: Context, row: R) => ({
  ...row,
  abilities: exportAbilities(ctx.actor, row),
})
