import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { teamMembers } from '#db/schema/cadres.ts'

type People = { leaderIds: readonly string[]; memberIds: readonly string[] }

/** The people of a team from today on; whoever is in it no longer was so until today. */
export async function setMembers(ctx: Context, teamId: string, { leaderIds, memberIds }: People) {
  const today = dayOf(ctx.now)
  const wanted = new Map([
    ...memberIds.map((id) => [id, false] as const),
    ...leaderIds.map((id) => [id, true] as const),
  ])
  const present = await ctx.db
    .select({ accountId: teamMembers.accountId, isLeader: teamMembers.isLeader })
    .from(teamMembers)
    .where(and(eq(teamMembers.teamId, teamId), isNull(teamMembers.toDay)))
  const gone = present.filter(({ accountId, isLeader }) => wanted.get(accountId) !== isLeader)
  const come = [...wanted].filter(
    ([id, leads]) => !present.some(({ accountId, isLeader }) => accountId === id && isLeader === leads),
  )
  if (gone.length)
    await ctx.db
      .update(teamMembers)
      .set({ toDay: today })
      .where(
        and(
          eq(teamMembers.teamId, teamId),
          isNull(teamMembers.toDay),
          inArray(
            teamMembers.accountId,
            gone.map(({ accountId }) => accountId),
          ),
        ),
      )
  if (come.length)
    await ctx.db
      .insert(teamMembers)
      .values(come.map(([accountId, isLeader]) => ({ teamId, accountId, isLeader, fromDay: today })))
      // Left and come back on one day.
      .onConflictDoUpdate({
        target: [teamMembers.teamId, teamMembers.accountId, teamMembers.fromDay],
        set: { isLeader: sql`excluded.is_leader`, toDay: null },
      })
}

/** Ids of those who are in a team today, those who lead it or the others. */
export const peopleIn = (leads: boolean) =>
  sql<string[]>`array(select m.account_id from team_members m where m.team_id = teams.id and m.to_day is null
    and m.is_leader = ${sql.raw(String(leads))} order by m.from_day, m.account_id)`
