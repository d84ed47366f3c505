import { eq } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { contactsOf } from '#app/domain/contacts/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import type { ProjectRow } from '#app/domain/projects/queries.server.ts'
import { raisers } from '#app/domain/tickets/permissions.ts'
import { canLogVisit } from '#app/domain/visits/permissions.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { ticketsOf, visitsOf } from '../firm/timeline.server.ts'
import { marksOf } from '../firms/marks.server.ts'
import { answerable, cadresOf } from '../firms/marks.ts'
import { openTicketsOf } from '../open-tickets.server.ts'
import { promisesOf } from '../promises.server.ts'
import { blockerOf } from './blocker.ts'

/** What a project's page shows of its firm, each word at the reader's own level; null where its firm is not to be known. */
export async function firmOfProject(ctx: Context, project: ProjectRow) {
  const id = project.enterpriseId
  if (!id) return null
  const [firm, [marks], visits, tickets, open, promises, people] = await Promise.all([
    getEnterprise(ctx, id),
    ctx.db
      .select({ cadres: marksOf(ctx).cadres })
      .from(enterprises)
      .where(eq(enterprises.id, id)),
    visitsOf(ctx, id),
    ticketsOf(ctx, id),
    openTicketsOf(ctx, id),
    promisesOf(ctx, id),
    contactsOf(ctx, { enterpriseId: id }),
  ])
  return {
    firm: {
      id,
      name: firm.name,
      nameEn: firm.nameEn,
      sample: firm.sample,
      status: firm.status,
      city: firm.city,
      industry: firm.industry,
    },
    cadre: answerable(cadresOf(marks?.cadres ?? null)),
    visits,
    tickets,
    promises,
    people,
    open,
    blocker: blockerOf(project, open, promises, dayOf(ctx.now)),
    may: { logVisit: canLogVisit(ctx.actor), raise: hasRole(ctx.actor, ...raisers) },
  }
}
export type FirmBeside = NonNullable<Awaited<ReturnType<typeof firmOfProject>>>
