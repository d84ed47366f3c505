import { and, eq, sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import { askAll } from '#app/domain/ask-all.ts'
import { atOnce } from '#app/domain/at-once.server.ts'
import { dayOf, daysBetween } from '#app/domain/calendar.ts'
import { contactsOf } from '#app/domain/contacts/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { honoursOf } from '#app/domain/honours/honours.server.ts'
import { listCandidates } from '#app/domain/liaison/candidates.server.ts'
import { currentPlan } from '#app/domain/liaison/plan-queries.server.ts'
import { called } from '#app/domain/named.server.ts'
import { associationMembers, associations } from '#db/schema/associations.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { hintOf } from '../firms/hints.ts'
import { marksOf } from '../firms/marks.server.ts'
import { answerable, cadresOf, projectOf } from '../firms/marks.ts'
import { openTicketsOf } from '../open-tickets.server.ts'
import { promisesAndTasksOf } from '../promises.server.ts'
import { firmProjects } from './projects.server.ts'
import { timelineOf } from './timeline.server.ts'

/** The firm's 360° page: every word's rows about one firm, each at the reader's own level. */
export const firmPage = (ctx: Context, id: string) =>
  atOnce(ctx, async (ctx) => {
    const { standing, asked, ...parts } = await askAll({
      standing: standingOf(ctx, id),
      people: contactsOf(ctx, { enterpriseId: id }),
      entries: timelineOf(ctx, id),
      projects: firmProjects(ctx, id),
      plan: currentPlan(ctx, id),
      memberships: membershipsOf(ctx, id),
      asked: promisesAndTasksOf(ctx, id),
      honours: honoursOf(ctx, id),
      open: openTicketsOf(ctx, id),
    })
    return {
      ...standing,
      ...parts,
      ...asked,
      /** Open tickets, tasks and promises, and the missing cadre: each stands on the page. */
      waiting:
        standing.openTickets +
        asked.tasks.length +
        asked.promises.filter(({ status }) => status === 'open').length +
        (standing.gap ? 1 : 0),
    }
  })
export type FirmPage = Awaited<ReturnType<typeof firmPage>>

/** The firm itself, who answers for it, and where its project stands. */
async function standingOf(ctx: Context, id: string) {
  const { firm, marked } = await askAll({
    firm: getEnterprise(ctx, id),
    marked: ctx.db.select(marksOf(ctx)).from(enterprises).where(eq(enterprises.id, id)),
  })
  const [marks] = marked
  const { contacts = [null, null], openTickets = 0 } = marks ?? {}
  const [lastContactOn] = contacts
  const project = projectOf(marks?.project ?? null, contacts)
  const cadres = cadresOf(marks?.cadres ?? null)
  const cadre = answerable(cadres)
  const today = dayOf(ctx.now)
  const open = project?.exit ? null : project
  const hint = hintOf({ ...firm, hasCadre: cadre !== null, lastContactOn, project: open }, today)
  const gap = cadre === null && firm.status === 'resident'
  const suggestion = gap && hasRole(ctx.actor, 'leader') ? (await listCandidates(ctx, id))[0] : undefined
  return {
    firm,
    project,
    cadre,
    cadres,
    lastContactOn,
    openTickets,
    hint,
    gap,
    daysResident: firm.residentSince ? daysBetween(firm.residentSince, today) : null,
    suggestion: suggestion ?? null,
  }
}

function membershipsOf(ctx: Context, enterpriseId: string) {
  return ctx.db
    .select({ id: associations.id, name: called(ctx, associations), sample: associations.sample })
    .from(associationMembers)
    .innerJoin(associations, eq(associations.id, associationMembers.associationId))
    .where(and(eq(associationMembers.enterpriseId, enterpriseId), sql`${associations.deletedAt} is null`))
    .orderBy(associations.name, associations.id)
    .limit(50)
}
