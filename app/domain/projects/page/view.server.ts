import { and, desc, eq, inArray } from 'drizzle-orm'
import { askAll } from '#app/domain/ask-all.ts'
import type { Context } from '#app/domain/context.ts'
import { calledIfAny } from '#app/domain/named.server.ts'
import { activities } from '#db/schema/activity.ts'
import { accounts } from '#db/schema/cadres.ts'
import { getProjectCard } from '../queries.server.ts'
import { decidersOf } from '../stages/applications.server.ts'
import type { Medians } from '../stages/stages.ts'
import { getProject, openMove } from './page.server.ts'

/** Happenings shown beside the moves, which have their own rows. */
const shown = [
  'project.updated',
  'project.assigned',
  'amount.added',
  'amount.corrected',
  'amount.removed',
  'amount.restored',
  'rival.added',
  'rival.updated',
  'rival.removed',
  'rival.restored',
  'milestone.added',
  'milestone.updated',
  'milestone.removed',
  'milestone.restored',
  'lead.accepted',
] as const

/** What the project's page shows. */
export async function projectView(ctx: Context, id: string, card = getProjectCard(ctx, id)) {
  const { project, happenings } = await askAll({
    project: getProject(ctx, id, card),
    happenings: listHappenings(ctx, id),
  })
  if (project.access === 'card') return { project, happenings: [], deciders: [] }
  const pending = openMove(project)
  const deciders = pending ? await decidersOf(ctx, project, pending.appliedBy) : []
  return { project, happenings, deciders }
}
export type ProjectView = Awaited<ReturnType<typeof projectView>> & { medians: Medians }

function listHappenings(ctx: Context, projectId: string) {
  return ctx.db
    .selectDistinctOn([activities.at, activities.eventId], {
      id: activities.eventId,
      event: activities.event,
      at: activities.at,
      by: calledIfAny(ctx, accounts),
      particulars: activities.particulars,
    })
    .from(activities)
    .leftJoin(accounts, eq(accounts.id, activities.actorId))
    .where(and(eq(activities.projectId, projectId), inArray(activities.event, [...shown])))
    .orderBy(desc(activities.at), desc(activities.eventId))
    .limit(100)
}
