import { and, eq, isNull, sql } from 'drizzle-orm'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { differing, laidOver } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { missing } from '#app/domain/refusal.ts'
import { standingColumns } from '#db/columns.ts'
import { milestones, projects } from '#db/schema/projects.ts'
import type { MilestoneChange, NewMilestone } from './forms.ts'
import { editable, happened } from './mutations.server.ts'

/** Adds a milestone at the end of the project's list. */
export function addMilestone(ctx: Context, form: NewMilestone) {
  return createOnce(
    ctx,
    form,
    (ctx) => readMilestone(ctx, form.id),
    async (ctx, digest) => {
      const project = await editable(ctx, form.projectId)
      const position = sql`(select coalesce(max(m.position), -1) + 1 from milestones m where m.project_id = ${project.id})`
      const stamps = { createdAt: ctx.now, updatedAt: ctx.now }
      await ctx.db.insert(milestones).values({ ...form, ...reached(ctx, form), position, ...stamps })
      await happened(ctx, 'milestone.added', 'milestone', form.id, project, { digest })
      return readMilestone(ctx, form.id)
    },
  )
}

export function updateMilestone(ctx: Context, form: MilestoneChange) {
  return inTransaction(ctx, async (ctx) => {
    const milestone = await readMilestone(ctx, form.id)
    const project = await editable(ctx, milestone.projectId)
    const { name, state, reachedOn, note } = milestone
    const before = { name, state, reachedOn, note }
    const { whole } = await laidOver(ctx, milestones, milestone, form, before)
    const changes = { name: whole.name, state: whole.state, note: whole.note ?? null, ...reached(ctx, whole) }
    const fields = differing(before, changes)
    if (!fields.length) return milestone
    await save(ctx, milestones, milestone, form.version, changes, before)
    await happened(ctx, 'milestone.updated', 'milestone', form.id, project, { fields })
    return readMilestone(ctx, form.id)
  })
}

// Reached without a day was reached today; what is not reached has none.
const reached = (ctx: Context, form: { state: string; reachedOn?: string }) => ({
  reachedOn: form.state === 'reached' ? (form.reachedOn ?? dayOf(ctx.now)) : null,
})

async function readMilestone(ctx: Context, id: string) {
  const [row] = await ctx.db
    .select(standingColumns(milestones))
    .from(milestones)
    .innerJoin(projects, and(eq(projects.id, milestones.projectId), isNull(projects.deletedAt)))
    .where(and(eq(milestones.id, id), isNull(milestones.deletedAt)))
  if (!row) throw missing('projects.partMissing')
  return row
}
