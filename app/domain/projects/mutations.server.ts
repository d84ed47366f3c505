import { and, eq, isNull, like, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { hasRole } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { soundOf } from '#app/domain/pinyin.server.ts'
import { ensure, forbidden, invalidField } from '#app/domain/refusal.ts'
import { associations } from '#db/schema/associations.ts'
import { accounts, teams } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { projectCollaborators, projects, stageEvents } from '#db/schema/projects.ts'
import type { NewProject, OwnerChange, ProjectChange } from './forms.ts'
import { closeLead } from './leads.server.ts'
import { type FullProject, getProject } from './page.server.ts'
import { type Belonging, canAssignOwner, canEditProject, canOpenProject } from './permissions.ts'

/** A project the actor reads in full, or the refusal: missing if unknown, forbidden if only its card may be seen. */
export async function getFullProject(ctx: Context, id: string): Promise<FullProject & Belonging> {
  const project = await getProject(ctx, id)
  if (project.access !== 'full') throw forbidden('projects.card')
  return { ...project, collaboratorIds: project.collaborators.map(({ id }) => id) }
}

/** What a project's event is about, for `record()`. */
export const aboutProject = (project: { id: string; enterpriseId: string | null }) => ({
  subject: { kind: 'project', id: project.id },
  projectId: project.id,
  enterpriseIds: project.enterpriseId ? [project.enterpriseId] : [],
})

/** Opens a project at LEAD; from a lead submission, which it closes, or directly. */
export function openProject(ctx: Context, form: NewProject) {
  ensure(canOpenProject(ctx.actor), forbidden('projects.open'))
  return createOnce(
    ctx,
    form,
    (ctx) => getProject(ctx, form.id),
    async (ctx, digest) => {
      await ensureRelated(ctx, form)
      const { leadId, ...facts } = form
      const teamId = form.teamId ?? ctx.actor.teamIds[0] ?? null
      const ownerId = form.ownerId ?? (hasRole(ctx.actor, 'team_member', 'team_leader') ? ctx.actor.id : null)
      await ctx.db.insert(projects).values({
        ...facts,
        ...{ teamId, ownerId, number: await nextNumber(ctx), stage: 'lead', stageSince: ctx.now },
        ...{ initials: soundOf(form.title).initials, createdAt: ctx.now, updatedAt: ctx.now },
      })
      await ctx.db.insert(stageEvents).values({
        ...{ projectId: form.id, kind: 'open', toStage: 'lead', appliedBy: ctx.actor.id, appliedAt: ctx.now },
        ...{ status: 'confirmed', reviewedAt: ctx.now, createdAt: ctx.now, updatedAt: ctx.now },
      })
      if (leadId) await closeLead(ctx, leadId, form.id)
      const about = aboutProject({ id: form.id, enterpriseId: form.enterpriseId ?? null })
      await record(ctx, { event: 'project.opened', ...about, digest, particulars: { channel: form.channel } })
      return getProject(ctx, form.id)
    },
  )
}

export function updateProject(ctx: Context, form: ProjectChange) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    ensure(canEditProject(ctx.actor, project), forbidden('projects.edit'))
    await ensureRelated(ctx, form)
    const { id, version, ...facts } = form
    const wanted = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, value ?? null]))
    const known = { ...project, originCityCode: project.cityCode } as Record<string, unknown>
    const theirs = Object.fromEntries(Object.keys(facts).map((key) => [key, known[key] ?? null]))
    await save(
      ctx,
      projects,
      project,
      version,
      { ...wanted, ...{ initials: soundOf(form.title).initials } },
      theirs,
    )
    const fields = Object.keys(facts).filter((key) => wanted[key] !== theirs[key])
    await record(ctx, { event: 'project.updated', ...aboutProject(project), fields })
    return getProject(ctx, id)
  })
}

/** Hands the project to an owner, a team and collaborators. */
export function assignOwner(ctx: Context, form: OwnerChange) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    ensure(canAssignOwner(ctx.actor, project), forbidden('projects.assign'))
    for (const accountId of [form.ownerId, ...form.collaboratorIds])
      await ensureCadre(ctx, accountId, 'ownerId')
    if (form.teamId) await ensureTeam(ctx, form.teamId)
    await save(ctx, projects, project, form.version, {
      ownerId: form.ownerId,
      teamId: form.teamId ?? project.teamId,
    })
    await ctx.db.delete(projectCollaborators).where(eq(projectCollaborators.projectId, project.id))
    const others = [...new Set(form.collaboratorIds)].filter((id) => id !== form.ownerId)
    if (others.length)
      await ctx.db
        .insert(projectCollaborators)
        .values(others.map((accountId) => ({ projectId: project.id, accountId })))
    await record(ctx, {
      event: 'project.assigned',
      ...aboutProject(project),
      particulars: { ownerId: form.ownerId },
    })
    return getProject(ctx, project.id)
  })
}

// P-2021-031; numbers may leave gaps, never repeat: the lock orders those who ask in the same moment.
async function nextNumber(ctx: Context) {
  const year = dayOf(ctx.now).slice(0, 4)
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('projects.number'))`)
  const [last] = await ctx.db
    .select({ number: sql<number>`coalesce(max(substring(${projects.number} from 8)::int), 0)` })
    .from(projects)
    .where(like(projects.number, `P-${year}-%`))
  return `P-${year}-${String((last?.number ?? 0) + 1).padStart(3, '0')}`
}

type Related = Partial<
  Pick<
    NewProject,
    | 'enterpriseId'
    | 'referrerEnterpriseId'
    | 'referrerAssociationId'
    | 'originCityCode'
    | 'teamId'
    | 'ownerId'
  >
>

async function ensureRelated(ctx: Context, form: Related) {
  for (const field of ['enterpriseId', 'referrerEnterpriseId'] as const)
    if (form[field]) {
      const found = await ctx.db.$count(
        enterprises,
        and(eq(enterprises.id, form[field]), isNull(enterprises.deletedAt)),
      )
      if (!found) throw invalidField('projects.related', field, 'notFound')
    }
  if (form.referrerAssociationId) {
    const found = await ctx.db.$count(
      associations,
      and(eq(associations.id, form.referrerAssociationId), isNull(associations.deletedAt)),
    )
    if (!found) throw invalidField('projects.related', 'referrerAssociationId', 'notFound')
  }
  if (form.originCityCode && !(await ctx.db.$count(places, eq(places.code, form.originCityCode))))
    throw invalidField('projects.related', 'originCityCode', 'notFound')
  if (form.teamId) await ensureTeam(ctx, form.teamId)
  if (form.ownerId) await ensureCadre(ctx, form.ownerId, 'ownerId')
}

async function ensureTeam(ctx: Context, id: string) {
  if (!(await ctx.db.$count(teams, eq(teams.id, id))))
    throw invalidField('projects.related', 'teamId', 'notFound')
}

async function ensureCadre(ctx: Context, id: string, field: string) {
  if (!(await ctx.db.$count(accounts, and(eq(accounts.id, id), isNull(accounts.disabledAt)))))
    throw invalidField('projects.related', field, 'notFound')
}
