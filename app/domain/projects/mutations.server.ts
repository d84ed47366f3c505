import { eq } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { laidOver } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { hasRole } from '#app/domain/actor.ts'
import { newlyNamed } from '#app/domain/cadres/at-work.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { ensure, forbidden, invalidField, refuse } from '#app/domain/refusal.ts'
import { projectCollaborators, projects, stageEvents } from '#db/schema/projects.ts'
import { type NewProject, type OwnerChange, type ProjectChange, projectRules } from './forms.ts'
import { nextNumber } from './number.server.ts'
import { type FullProject, getProject } from './page/page.server.ts'
import { againstAssigning, againstEditing, canConceal, canOpenProject } from './permissions.ts'
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
      if ((ownerId ?? ctx.actor.id) !== ctx.actor.id) refuse(againstAssigning(ctx.actor, { ownerId, teamId }))
      if (form.template === 'key_build') ensure(hasRole(ctx.actor, 'leader'), forbidden('projects.keyBuild'))
      // It begins beyond the pool of leads, where somebody would be found for it.
      if (form.template === 'key_build')
        ensure(ownerId !== null || teamId !== null, invalidField('projects.nobody', 'ownerId', 'required'))
      await ensureRelated(ctx, form)
      const stage = openingStage(form.template)
      const stamps = { createdAt: ctx.now, updatedAt: ctx.now }
      await ctx.db.insert(projects).values({
        ...form,
        teamId,
        ownerId,
        stage,
        stageSince: ctx.now,
        number: await nextNumber(ctx),
        ...stamps,
        isKeyProject: form.template === 'key_build',
        ...findableAs.project(form),
      })
      await ctx.db.insert(stageEvents).values({
        projectId: form.id,
        kind: 'open',
        toStage: stage,
        appliedBy: ctx.actor.id,
        appliedAt: ctx.now,
        status: 'confirmed',
        reviewedAt: ctx.now,
        ...stamps,
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
    refuse(againstEditing(ctx.actor, project))
    if ((form.confidential ?? project.confidential) !== project.confidential)
      ensure(canConceal(ctx.actor, project), forbidden('projects.conceal'))
    const before = factsOf(project)
    const { whole, fields, theirs } = await laidOver(ctx, projects, project, form, before, {
      rules: projectRules,
      shown: {
        originCityCode: project.hasOwnCity && { name: project.city, nameEn: project.cityEn },
        referrerEnterpriseId: project.referrerEnterpriseId && { name: project.referrerEnterprise },
        referrerAssociationId: project.referrerAssociationId && { name: project.referrerAssociation },
      },
    })
    if (!fields.length) return project
    const changed = Object.fromEntries(fields.map((name) => [name, whole[name] ?? null]))
    await ensureRelated(ctx, changed)
    const found = findableAs.project(whole)
    await save(ctx, projects, project, form.version, { ...changed, ...found }, theirs)
    await record(ctx, { event: 'project.updated', ...aboutProject(project), fields })
    return getProject(ctx, project.id)
  })
}

function factsOf(project: FullProject) {
  const { title, titleEn, codeName, channel, referrerEnterpriseId, referrerAssociationId } = project
  const { referrerName, confidential, need, decisionOn, nextStep } = project
  const originCityCode = project.hasOwnCity ? project.cityCode : null
  return {
    title,
    titleEn,
    codeName,
    channel,
    referrerEnterpriseId,
    referrerAssociationId,
    referrerName,
    originCityCode,
    confidential,
    need,
    decisionOn,
    nextStep,
  }
}

/** Hands the project to an owner, a team and collaborators. */
export function assignOwner(ctx: Context, form: OwnerChange) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    refuse(againstAssigning(ctx.actor, project))
    const { ownerId, teamId } = project
    const before = { ownerId, teamId, collaboratorIds: project.collaborators.map(({ id }) => id) }
    const shown = {
      ownerId: ownerId && { name: project.owner },
      teamId: teamId && { name: project.team, nameEn: project.teamEn },
      collaboratorIds: project.collaborators.map(({ name }) => ({ name })),
    }
    const { whole, fields, theirs } = await laidOver(ctx, projects, project, form, before, { shown })
    if (!fields.length) return project
    if (whole.ownerId && fields.includes('ownerId')) await ensureCadres(ctx, [whole.ownerId], 'ownerId')
    await ensureCadres(ctx, newlyNamed(whole.collaboratorIds, before.collaboratorIds), 'collaboratorIds')
    if (whole.teamId && fields.includes('teamId')) await ensureTeam(ctx, whole.teamId)
    const changes = { ownerId: whole.ownerId ?? null, teamId: whole.teamId ?? null }
    await save(ctx, projects, project, form.version, changes, theirs)
    await ctx.db.delete(projectCollaborators).where(eq(projectCollaborators.projectId, project.id))
    const others = [...new Set(whole.collaboratorIds)].filter((id) => id !== whole.ownerId)
    if (others.length)
      await ctx.db
        .insert(projectCollaborators)
        .values(others.map((accountId) => ({ projectId: project.id, accountId })))
    const particulars = { ownerId: whole.ownerId ?? null, fromOwnerId: ownerId }
    await record(ctx, { event: 'project.assigned', ...aboutProject(project), fields, particulars })
    return getProject(ctx, project.id)
  })
}
