import { eq } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { hasRole } from '#app/domain/actor.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { projectCollaborators, projects, stageEvents } from '#db/schema/projects.ts'
import type { NewProject, OwnerChange, ProjectChange } from './forms.ts'
import { nextNumber } from './number.server.ts'
import { type FullProject, getProject } from './page/page.server.ts'
import { canAssignOwner, canConceal, canEditProject, canOpenProject } from './permissions.ts'
import { ensureCadres, ensureRelated, ensureTeam } from './related.server.ts'
import { openingStage } from './stages/ladder.ts'

/** A project the actor reads in full, or the refusal: missing if unknown, forbidden if only its card may be seen. */
export async function getFullProject(ctx: Context, id: string): Promise<FullProject> {
  const project = await getProject(ctx, id)
  if (project.access !== 'full') throw forbidden('projects.card')
  return project
}

/** What a project's event is about, for `record()`. */
export const aboutProject = (project: { id: string; enterpriseId: string | null }) => ({
  subject: { kind: 'project', id: project.id },
  projectId: project.id,
  enterpriseIds: project.enterpriseId ? [project.enterpriseId] : [],
})

/** Opens a project at the beginning of its way. A firm in the park may have another one. */
export function openProject(ctx: Context, form: NewProject) {
  ensure(canOpenProject(ctx.actor), forbidden('projects.open'))
  return createOnce(
    ctx,
    form,
    (ctx) => getProject(ctx, form.id),
    async (ctx, digest) => {
      const isOfTeam = hasRole(ctx.actor, 'team_member', 'team_leader')
      const teamId = form.teamId ?? ctx.actor.teamIds[0] ?? null
      const ownerId = form.ownerId ?? (isOfTeam ? ctx.actor.id : null)
      // To hand a project to somebody else is for those who lead.
      if ((ownerId ?? ctx.actor.id) !== ctx.actor.id)
        ensure(canAssignOwner(ctx.actor, { ownerId, teamId }), forbidden('projects.assign'))
      if (form.template === 'key_build') ensure(hasRole(ctx.actor, 'leader'), forbidden('projects.keyBuild'))
      await ensureRelated(ctx, form)
      const stage = openingStage(form.template)
      const stamps = { createdAt: ctx.now, updatedAt: ctx.now }
      await ctx.db.insert(projects).values({
        ...form,
        ...{ teamId, ownerId, stage, stageSince: ctx.now, number: await nextNumber(ctx), ...stamps },
        isKeyProject: form.template === 'key_build',
        ...findableAs.project(form),
      })
      await ctx.db.insert(stageEvents).values({
        ...{ projectId: form.id, kind: 'open', toStage: stage, appliedBy: ctx.actor.id, appliedAt: ctx.now },
        ...{ status: 'confirmed', reviewedAt: ctx.now, ...stamps },
      })
      const about = aboutProject({ id: form.id, enterpriseId: form.enterpriseId ?? null })
      await record(ctx, { event: 'project.opened', ...about, digest, particulars: { channel: form.channel } })
      return getProject(ctx, form.id)
    },
  )
}

/** Replaces the project's facts; stage, money and people have verbs of their own. */
export function updateProject(ctx: Context, form: ProjectChange) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    ensure(canEditProject(ctx.actor, project), forbidden('projects.edit'))
    if (form.confidential !== project.confidential)
      ensure(canConceal(ctx.actor, project), forbidden('projects.conceal'))
    await ensureRelated(ctx, form)
    const { id, version, ...facts } = form
    const wanted = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, value ?? null]))
    const known = { ...project, originCityCode: project.hasOwnCity ? project.cityCode : null } as Record<
      string,
      unknown
    >
    const theirs = Object.fromEntries(factNames.map((key) => [key, known[key] ?? null]))
    const changes = {
      ...Object.fromEntries(factNames.map((key) => [key, wanted[key] ?? null])),
      ...findableAs.project(form),
    }
    const shown = {
      ...theirs,
      originCityCode: project.hasOwnCity && { name: project.city, nameEn: project.cityEn },
      referrerEnterpriseId: project.referrerEnterpriseId && { name: project.referrerEnterprise },
      referrerAssociationId: project.referrerAssociationId && { name: project.referrerAssociation },
    }
    await save(ctx, projects, project, version, changes, shown)
    const fields = factNames.filter((key) => (wanted[key] ?? null) !== theirs[key])
    await record(ctx, { event: 'project.updated', ...aboutProject(project), fields })
    return getProject(ctx, id)
  })
}

const factNames = [
  'title',
  'titleEn',
  'codeName',
  'channel',
  'referrerEnterpriseId',
  'referrerAssociationId',
  'referrerName',
  'originCityCode',
  'confidential',
  'need',
  'decisionOn',
  'nextStep',
] as const

/** Hands the project to an owner, a team and collaborators. */
export function assignOwner(ctx: Context, form: OwnerChange) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    ensure(canAssignOwner(ctx.actor, project), forbidden('projects.assign'))
    await ensureCadres(ctx, [form.ownerId], 'ownerId')
    await ensureCadres(ctx, form.collaboratorIds, 'collaboratorIds')
    if (form.teamId) await ensureTeam(ctx, form.teamId)
    const { ownerId } = project
    const changes = { ownerId: form.ownerId, teamId: form.teamId ?? project.teamId }
    const theirs = {
      ownerId: ownerId && { name: project.owner },
      teamId: project.teamId && { name: project.team, nameEn: project.teamEn },
      collaboratorIds: project.collaborators.map(({ name }) => ({ name })),
    }
    await save(ctx, projects, project, form.version, changes, theirs)
    await ctx.db.delete(projectCollaborators).where(eq(projectCollaborators.projectId, project.id))
    const others = [...new Set(form.collaboratorIds)].filter((id) => id !== form.ownerId)
    if (others.length)
      await ctx.db
        .insert(projectCollaborators)
        .values(others.map((accountId) => ({ projectId: project.id, accountId })))
    const particulars = { ownerId: form.ownerId, fromOwnerId: ownerId }
    await record(ctx, { event: 'project.assigned', ...aboutProject(project), particulars })
    return getProject(ctx, project.id)
  })
}
