import { and, desc, eq, sql } from 'drizzle-orm'
import { getAssociation, membersOf } from '#app/domain/associations/queries.server.ts'
import { contactsOf } from '#app/domain/contacts/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { canKeepEnterprises } from '#app/domain/enterprises/permissions.ts'
import { listMerges } from '#app/domain/merges/queries.server.ts'
import { called, calledAs } from '#app/domain/named.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { projects } from '#db/schema/projects.ts'
import { visitParties, visits } from '#db/schema/visits.ts'
import { fullVisits, namedProjects, readableVisits } from '../reading.server.ts'

/** An association with its contact log, the firms met through it, its people and members. */
export async function associationPage(ctx: Context, id: string) {
  const association = await getAssociation(ctx, id)
  const [people, members, log, referred, together, merged] = await Promise.all([
    contactsOf(ctx, { associationId: id }),
    membersOf(ctx, id),
    contactLog(ctx, id),
    referredProjects(ctx, id),
    metTogether(ctx, id),
    canKeepEnterprises(ctx.actor) ? listMerges(ctx, { associationId: id, limit: 5 }) : { items: [] },
  ])
  return { association, people, members, log, referred, together, merges: merged.items }
}
export type AssociationPage = Awaited<ReturnType<typeof associationPage>>

/** Its visits, receptions and talks, newest first: a log of its own, apart from visits to firms. */
function contactLog(ctx: Context, associationId: string) {
  const full = fullVisits(ctx)
  return ctx.db
    .select({
      id: visits.id,
      at: visits.startedAt,
      mode: visits.mode,
      status: visits.status,
      city: places.name,
      cityEn: places.nameEn,
      summary: sql<string | null>`case when ${full} then ${visits.summary} end`,
      people: sql<
        string[] | null
      >`(select array_agg(${calledAs(ctx, 'c')} order by w.created_at, c.name) from visit_people w
        join accounts c on c.id = w.account_id where w.visit_id = visits.id and w.side = 'ours')`,
      firms: sql<
        string[] | null
      >`(select array_agg(${calledAs(ctx, 'e')} order by e.name) from visit_parties q
        join enterprises e on e.id = q.enterprise_id and e.deleted_at is null where q.visit_id = visits.id)`,
    })
    .from(visitParties)
    .innerJoin(visits, eq(visits.id, visitParties.visitId))
    .leftJoin(places, eq(places.code, visits.cityCode))
    .where(and(eq(visitParties.associationId, associationId), readableVisits(ctx)))
    .orderBy(desc(visits.startedAt), desc(visits.id))
    .limit(100)
}

function referredProjects(ctx: Context, associationId: string) {
  return ctx.db
    .select({
      id: projects.id,
      firmId: enterprises.id,
      firm: called(ctx, enterprises),
      sample: enterprises.sample,
      stage: projects.stage,
      exit: projects.exit,
      template: projects.template,
    })
    .from(projects)
    .innerJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .where(
      and(
        eq(projects.referrerAssociationId, associationId),
        namedProjects(ctx),
        readableEnterprises(ctx.actor),
      ),
    )
    .orderBy(desc(projects.stageSince), projects.id)
    .limit(50)
}

/** Firms present at a held visit of the association, with the first day they met there. */
function metTogether(ctx: Context, associationId: string) {
  return ctx.db
    .select({
      id: enterprises.id,
      name: called(ctx, enterprises),
      sample: enterprises.sample,
      firstOn: sql<string>`min(${visits.reportOn})::text`,
    })
    .from(visitParties)
    .innerJoin(visits, eq(visits.id, visitParties.visitId))
    .innerJoin(
      enterprises,
      sql`enterprises.id in (select firm.enterprise_id from visit_parties firm
      where firm.visit_id = visits.id)`,
    )
    .where(
      and(
        eq(visitParties.associationId, associationId),
        eq(visits.status, 'held'),
        readableVisits(ctx),
        readableEnterprises(ctx.actor),
      ),
    )
    .groupBy(enterprises.id)
    .orderBy(sql`min(${visits.reportOn})`, enterprises.id)
    .limit(50)
}
