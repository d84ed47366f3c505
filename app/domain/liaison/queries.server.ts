import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { type Day, dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { withMerged } from '#app/domain/enterprises/merged.server.ts'
import { type Paging, paging } from '#app/domain/keyset.server.ts'
import { called } from '#app/domain/named.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { standingColumns } from '#db/columns.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { liaisonAssignments, patches } from '#db/schema/liaison.ts'
import { readableAssignments } from './access.server.ts'
import type { AssignmentFilter } from './forms.ts'
import { periodDays } from './liaison.ts'
import type { FirmCare } from './permissions.ts'

const pageSize = 100
const inForce = (on: Day): SQL => sql`${liaisonAssignments.during} @> ${on}::date`

/** Who looks after the firm today. The firm must exist; a firm nobody may read is missing. */
export async function careOf(ctx: Context, enterpriseId: string): Promise<FirmCare> {
  const rows = await ctx.db
    .select({
      patchId: enterprises.patchId,
      kind: liaisonAssignments.kind,
      accountId: liaisonAssignments.accountId,
    })
    .from(enterprises)
    .leftJoin(
      liaisonAssignments,
      and(
        eq(liaisonAssignments.enterpriseId, enterprises.id),
        isNull(liaisonAssignments.deletedAt),
        inForce(dayOf(ctx.now)),
      ),
    )
    .where(
      and(eq(enterprises.id, enterpriseId), isNull(enterprises.deletedAt), readableAssignments(ctx.actor)),
    )
  const [first] = rows
  if (!first) throw missing('enterprises.missing')
  const holder = (kind: string) => rows.find((row) => row.kind === kind)?.accountId ?? null
  return { primaryId: holder('primary'), deputyId: holder('deputy'), patchId: first.patchId }
}

/** Every patch, in the office's order. */
export const listPatches = (ctx: Context) =>
  ctx.db
    .select(standingColumns(patches))
    .from(patches)
    .where(isNull(patches.deletedAt))
    .orderBy(asc(patches.position), asc(patches.id))

/** Assignments, newest first; of one firm or one cadre if the filter says so. */
export async function listAssignments(ctx: Context, filter: AssignmentFilter & Paging) {
  const size = filter.limit ?? pageSize
  const rows = await ctx.db
    .select({
      id: liaisonAssignments.id,
      version: liaisonAssignments.version,
      enterpriseId: liaisonAssignments.enterpriseId,
      enterprise: called(ctx, enterprises),
      accountId: liaisonAssignments.accountId,
      cadre: called(ctx, accounts),
      disabled: sql<boolean>`${accounts.disabledAt} is not null`,
      kind: liaisonAssignments.kind,
      during: liaisonAssignments.during,
      reason: liaisonAssignments.reason,
    })
    .from(liaisonAssignments)
    .innerJoin(enterprises, eq(enterprises.id, liaisonAssignments.enterpriseId))
    .innerJoin(accounts, eq(accounts.id, liaisonAssignments.accountId))
    .where(
      and(
        readableAssignments(ctx.actor),
        isNull(liaisonAssignments.deletedAt),
        filter.enterpriseId
          ? sql`${liaisonAssignments.enterpriseId} in ${withMerged(filter.enterpriseId)}
              and exists (select 1 from enterprises e where e.id = ${filter.enterpriseId} and e.deleted_at is null)`
          : isNull(enterprises.deletedAt),
        filter.accountId ? eq(liaisonAssignments.accountId, filter.accountId) : undefined,
        paging(liaisonAssignments, { ...filter, walk: true }).beyond,
      ),
    )
    .orderBy(desc(liaisonAssignments.id))
    .limit(size + 1)
  const items = rows.slice(0, size).map(({ during, ...row }) => ({ ...row, ...periodDays(during) }))
  return { items, next: rows.length > size ? items.at(-1)!.id : null }
}

export type AssignmentRow = Awaited<ReturnType<typeof listAssignments>>['items'][number]

export async function getAssignment(ctx: Context, id: string) {
  const [row] = await ctx.db
    .select(standingColumns(liaisonAssignments))
    .from(liaisonAssignments)
    .where(
      and(
        eq(liaisonAssignments.id, id),
        isNull(liaisonAssignments.deletedAt),
        readableAssignments(ctx.actor),
      ),
    )
  if (!row) throw missing('liaison.missing')
  const { during, ...assignment } = row
  return { ...assignment, ...periodDays(during) }
}

/** Who holds `kind` of the firm at any day of the period, to name them when a claim is refused. */
export async function holderDuring(ctx: Context, enterpriseId: string, kind: string, during: string) {
  const [holder] = await ctx.db
    .select({ id: accounts.id, name: called(ctx, accounts), during: liaisonAssignments.during })
    .from(liaisonAssignments)
    .innerJoin(accounts, eq(accounts.id, liaisonAssignments.accountId))
    .where(
      and(
        eq(liaisonAssignments.enterpriseId, enterpriseId),
        sql`${liaisonAssignments.kind} = ${kind}`,
        isNull(liaisonAssignments.deletedAt),
        sql`${liaisonAssignments.during} && ${during}::daterange`,
      ),
    )
    .orderBy(asc(liaisonAssignments.during), asc(liaisonAssignments.id))
    .limit(1)
  return holder ? { id: holder.id, name: holder.name, ...periodDays(holder.during) } : undefined
}
