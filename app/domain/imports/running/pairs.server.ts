import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import { teamMembers } from '#db/schema/cadres.ts'
import { membershipAt } from '../landing/park/team-members.server.ts'
import { mark, type Write } from './marking.server.ts'
import { expected } from './references.server.ts'

/** Memberships an import made go. */
export async function leaveAssociations(ctx: Context, group: readonly Write[]) {
  for (const { after } of group)
    await ctx.db.execute(sql`delete from association_members where association_id = ${after!.associationId as string}
      and enterprise_id = ${after!.enterpriseId as string}`)
  await mark(ctx, group, 'gone')
}

/** Memberships an import changed are since the day they were before. */
export async function restoreMembers(ctx: Context, group: readonly Write[]) {
  for (const { before } of group)
    await ctx.db.execute(sql`update association_members set since_on = ${(before?.sinceOn as string) ?? null}
      where association_id = ${before!.associationId as string} and enterprise_id = ${before!.enterpriseId as string}`)
  await mark(ctx, group, 'restored')
}

const roots = {
  tripMembers: { pairs: 'trip_members', root: 'trips', column: 'trip_id', field: 'tripId' },
  collaborators: {
    pairs: 'project_collaborators',
    root: 'projects',
    column: 'project_id',
    field: 'projectId',
  },
} as const

/** Who was on a trip, or helps with a project, goes with it; where somebody worked on that since, all of it stays. */
export async function leaveRoots(
  ctx: Context,
  importId: string,
  table: keyof typeof roots,
  group: readonly Write[],
) {
  const { pairs, root, column, field } = roots[table]
  const idsOf = ({ after }: Write) => [String(after![field]), String(after!.accountId)] as const
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select t.id from ${sql.identifier(root)} t where t.id in (${listedIds(group.map((write) => idsOf(write)[0]))})
      and t.version = ${expected(sql`t.id`, importId)}`)
  const untouched = new Set(rows.map(({ id }) => id))
  const goes = group.filter((write) => untouched.has(idsOf(write)[0]))
  const gone = goes.map(idsOf).map(([root, account]) => ({ root, account }))
  await ctx.db.execute(sql`delete from ${sql.identifier(pairs)} m using jsonb_to_recordset(${JSON.stringify(gone)}::jsonb)
    as gone (root uuid, account uuid) where m.${sql.identifier(column)} = gone.root and m.account_id = gone.account`)
  await mark(ctx, goes, 'gone')
  await mark(
    ctx,
    group.filter((write) => !goes.includes(write)),
    'kept',
  )
}

/** Memberships of teams an import made go, unless somebody ended them since. */
export async function leaveTeams(ctx: Context, group: readonly Write[]) {
  for (const write of group) {
    const { isLeader, toDay } = write.after as typeof teamMembers.$inferSelect
    const gone = await ctx.db
      .delete(teamMembers)
      .where(
        sql`${membershipAt(write.after!)} and is_leader = ${isLeader} and to_day is not distinct from ${toDay}::date`,
      )
      .returning({ teamId: teamMembers.teamId })
    await mark(ctx, [write], gone.length > 0 ? 'gone' : 'kept')
  }
}

/** Those it changed are again as they were, unless somebody changed them since. */
export async function restoreTeams(ctx: Context, group: readonly Write[]) {
  for (const write of group) {
    const before = write.before as typeof teamMembers.$inferSelect
    const { isLeader, toDay } = Object.assign({}, before, write.after)
    const restored = await ctx.db
      .update(teamMembers)
      .set({ isLeader: before.isLeader, toDay: before.toDay })
      .where(
        sql`${membershipAt(before)} and is_leader = ${isLeader} and to_day is not distinct from ${toDay}::date`,
      )
      .returning({ teamId: teamMembers.teamId })
    if (restored.length > 0) await mark(ctx, [write], 'restored')
    else await mark(ctx, [write], 'kept', Object.keys(write.after ?? {}))
  }
}
