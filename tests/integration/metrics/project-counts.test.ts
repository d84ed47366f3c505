import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { countByKind, countByPlace, projectBoard } from '#app/domain/metrics/project-counts.server.ts'
import { fullProjects } from '#app/domain/projects/access.server.ts'
import { sumsByStage } from '#app/domain/projects/board/board.server.ts'
import type { Wanted } from '#app/domain/projects/board/filter.server.ts'
import { matching } from '#app/domain/projects/board/filter.server.ts'
import { originCity } from '#app/domain/projects/rows.server.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import { projectCollaborators, projects } from '#db/schema/projects.ts'
import { demoTest } from '#tests/support/harness.ts'

type Row = Record<string, unknown>
const sorted = (rows: readonly Row[]) =>
  rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()

const byPlace = async (ctx: Context, filter: Wanted) => [
  ...(await ctx.db.execute<Row>(sql`
    select case when ${fullProjects(ctx)} then ${originCity} end as city, projects.stage, projects.exit,
      projects.template = 'key_build' as "isKeyBuild", ${fullProjects(ctx)} as "full", count(*)::int as n
    from projects left join enterprises on enterprises.id = projects.enterprise_id
    where ${matching(ctx, filter)} group by 1, 2, 3, 4, 5`)),
]

/** What is read in full by each way: as its owner, beside it, as the cadre of a landed firm, in its team. */
async function readsInFull({ db, actor }: Context) {
  const all = await db.select().from(projects).orderBy(projects.id)
  await db.update(projects).set({ ownerId: actor.id }).where(eq(projects.id, all[1]!.id))
  await db.insert(projectCollaborators).values({ projectId: all[4]!.id, accountId: actor.id })
  const landed = all.find(({ stage, enterpriseId }) => stage === 'operating' && enterpriseId)!
  await db.delete(liaisonAssignments).where(eq(liaisonAssignments.enterpriseId, landed.enterpriseId!))
  await db.insert(liaisonAssignments).values({
    ...{ enterpriseId: landed.enterpriseId!, accountId: actor.id },
    ...{ kind: 'deputy', during: '[2021-01-01,)' },
  })
}

demoTest(
  'the board’s, the chips’ and the map’s kept counts are what the rows say, whoever reads',
  async ({ as, db }) => {
    const all = await db.select().from(projects)
    const [teamId, other] = [...new Set(all.flatMap(({ teamId }) => teamId ?? []))]
    const filters: Wanted[] = [
      {},
      { exit: 'in', template: 'regular' },
      { exit: 'out' },
      { team: other! },
      { team: teamId!, exit: 'in' },
      { channel: 'outbound_visit' },
      { city: '440300' },
      { stage: 'signed' },
      { stage: ['contact', 'negotiation'], template: 'regular' },
      { stale: true },
    ]
    let counted = 0
    for (const role of ['leader', 'team_member', 'liaison_cadre', 'intake', 'audit_admin'] as const) {
      const ctx = await as(role, role === 'team_member' ? { teamIds: [teamId!] } : {})
      await readsInFull(ctx)
      for (const filter of filters) {
        const { sums } = await projectBoard(ctx, filter)
        expect(sorted(sums), JSON.stringify([role, filter])).toEqual(sorted(await sumsByStage(ctx, filter)))
        expect(sorted(await countByPlace(ctx, filter))).toEqual(sorted(await byPlace(ctx, filter)))
        counted += sums.reduce((sum, { n, seen, filled }) => sum + n + seen + filled, 0)
      }
      const kinds = await countByKind(ctx)
      expect(kinds.reduce((sum, { n }) => sum + n, 0)).toBe(role === 'audit_admin' ? 0 : all.length)
    }
    expect(counted).toBeGreaterThan(500)
  },
)
