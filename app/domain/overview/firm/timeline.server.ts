import { aliasedTable, and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { withMerged } from '#app/domain/enterprises/merged.server.ts'
import { called, calledAs } from '#app/domain/named.server.ts'
import { notesOf } from '#app/domain/notes/queries.server.ts'
import { onceARow } from '#app/domain/once-a-row.server.ts'
import { isBeforeSigning } from '#app/domain/projects/stages/ladder.ts'
import type { Stage } from '#app/domain/projects/stages/stages.ts'
import { activities } from '#db/schema/activity.ts'
import { accounts } from '#db/schema/cadres.ts'
import { liaisonAssignments, plans } from '#db/schema/liaison.ts'
import { dictionaryEntries, places } from '#db/schema/places.ts'
import { projects, stageEvents } from '#db/schema/projects.ts'
import { ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { tickets } from '#db/schema/tickets.ts'
import { visitParties, visits } from '#db/schema/visits.ts'
import {
  fullProjects,
  fullTickets,
  fullVisits,
  namedProjects,
  readableTickets,
  readableVisits,
} from '../reading.server.ts'

/** No firm's page reads more than so many of one kind. */
const limit = 200

/** What happened around a firm, each kind at the reader's own level, to be put in order by `arranged`. */
export async function timelineOf(ctx: Context, enterpriseId: string) {
  const [visitRows, moveRows, ticketRows, noteRows, careRows, planRows, changeRows] = await Promise.all([
    visitsOf(ctx, enterpriseId),
    movesOf(ctx, enterpriseId),
    ticketsOf(ctx, enterpriseId),
    notesOf(ctx, enterpriseId, limit),
    careOf(ctx, enterpriseId),
    plansOf(ctx, enterpriseId),
    changesOf(ctx, enterpriseId),
  ])
  return [
    ...visitRows.map((visit) => ({ ...visit, kind: 'visit' as const, routine: false })),
    ...moveRows.map((move) => ({ ...move, kind: 'stage' as const, routine: isRoutine(move) })),
    ...ticketRows.map((ticket) => ({ ...ticket, kind: 'ticket' as const, routine: false })),
    ...noteRows.map((note) => ({ ...note, kind: 'note' as const, routine: false })),
    ...careRows.map((care) => ({
      ...care,
      kind: 'care' as const,
      what: 'assignment' as const,
      routine: false,
    })),
    ...planRows.map((plan) => ({ ...plan, kind: 'care' as const, what: 'plan' as const, routine: false })),
    ...changeRows.map((change) => ({
      ...change,
      kind: 'change' as const,
      routine: change.merge === null,
    })),
  ]
}
export type FirmEntry = Awaited<ReturnType<typeof timelineOf>>[number]
export type EntryOf<K extends FirmEntry['kind']> = Extract<FirmEntry, { kind: K }>

// Steps before the signing come and go; from the signing on each is news.
const isRoutine = (move: { to: Stage | null; toExit: string | null; status: string }) =>
  move.status === 'confirmed' && !move.toExit && move.to !== null && isBeforeSigning(move.to)

export function visitsOf(ctx: Context, enterpriseId: string) {
  const { is: full, row } = onceARow(fullVisits(ctx))
  const ifFull = <T>(value: unknown) => sql<T | null>`case when ${full} then ${value} end`
  return ctx.db
    .select({
      id: visits.id,
      at: visits.startedAt,
      mode: visits.mode,
      status: visits.status,
      city: places.name,
      cityEn: places.nameEn,
      access: sql<'full' | 'card'>`case when ${full} then 'full' else 'card' end`,
      summary: ifFull<string>(visits.summary),
      needs: ifFull<string>(visits.needs),
      people: sql<
        string[] | null
      >`(select array_agg(${calledAs(ctx, 'c')} order by w.created_at, c.name) from visit_people w
        join accounts c on c.id = w.account_id where w.visit_id = visits.id and w.side = 'ours')`,
    })
    .from(visitParties)
    .innerJoin(visits, eq(visits.id, visitParties.visitId))
    .leftJoin(places, eq(places.code, visits.cityCode))
    .crossJoinLateral(row)
    .where(and(eq(visitParties.enterpriseId, enterpriseId), readableVisits(ctx, full)))
    .orderBy(desc(visits.startedAt), desc(visits.id))
    .limit(limit)
}

/** Full readers see every move with its people; others the latest one, which is the card's stage and since when. */
function movesOf(ctx: Context, enterpriseId: string) {
  const { is: full, row } = onceARow(fullProjects(ctx))
  const ifFull = <T>(value: unknown) => sql<T | null>`case when ${full} then ${value} end`
  const applicant = aliasedTable(accounts, 'applicant')
  const reviewer = aliasedTable(accounts, 'reviewer')
  return ctx.db
    .select({
      // The move itself is a full reader's; the card's line goes by its project.
      id: sql<string>`case when ${full} then ${stageEvents.id} else ${projects.id} end`,
      at: sql<Date>`coalesce(${stageEvents.reviewedAt}, ${stageEvents.appliedAt})`.mapWith(
        stageEvents.appliedAt,
      ),
      projectId: projects.id,
      move: stageEvents.kind,
      from: stageEvents.fromStage,
      to: stageEvents.toStage,
      toExit: stageEvents.toExit,
      status: stageEvents.status,
      precision: stageEvents.precision,
      appliedBy: ifFull<string>(called(ctx, applicant)),
      reviewedBy: ifFull<string>(called(ctx, reviewer)),
      reason: ifFull<string>(stageEvents.reason),
    })
    .from(projects)
    .innerJoin(stageEvents, eq(stageEvents.projectId, projects.id))
    .leftJoin(applicant, eq(applicant.id, stageEvents.appliedBy))
    .leftJoin(reviewer, eq(reviewer.id, stageEvents.reviewedBy))
    .crossJoinLateral(row)
    .where(
      and(
        eq(projects.enterpriseId, enterpriseId),
        namedProjects(ctx, full),
        sql`${stageEvents.status} in ('confirmed', 'applied')`,
        sql`(${full} or ${stageEvents.id} = (select latest.id from stage_events latest
          where latest.project_id = projects.id and latest.status = 'confirmed'
          order by latest.reviewed_at desc, latest.id desc limit 1))`,
      ),
    )
    .orderBy(desc(stageEvents.appliedAt), desc(stageEvents.id))
    .limit(limit)
}

export function ticketsOf(ctx: Context, enterpriseId: string) {
  const { is: full, row } = onceARow(fullTickets(ctx))
  const ifFull = <T>(value: unknown) => sql<T | null>`case when ${full} then ${value} end`
  const category = aliasedTable(dictionaryEntries, 'category')
  const handler = aliasedTable(accounts, 'handler')
  const lastAnswer = (column: unknown) => sql`(select ${column} from ${ticketFollowUps}
    where ${ticketFollowUps.ticketId} = tickets.id and ${ticketFollowUps.valid}
    order by ${ticketFollowUps.at} desc limit 1)`
  return ctx.db
    .select({
      id: tickets.id,
      at: tickets.receivedAt,
      number: tickets.number,
      level: tickets.level,
      state: tickets.state,
      category: category.zh,
      categoryEn: category.en,
      resolvedAt: tickets.resolvedAt,
      access: sql<'full' | 'card'>`case when ${full} then 'full' else 'card' end`,
      title: ifFull<string>(tickets.title),
      handler: ifFull<string>(called(ctx, handler)),
      reopenedCount: ifFull<number>(tickets.reopenedCount),
      solved: ifFull<boolean>(lastAnswer(ticketFollowUps.solved)),
      satisfaction: ifFull<string>(lastAnswer(ticketFollowUps.satisfaction)),
    })
    .from(tickets)
    .leftJoin(category, and(eq(category.kind, 'ticket_category'), eq(category.code, tickets.categoryCode)))
    .leftJoin(handler, eq(handler.id, tickets.handlerId))
    .crossJoinLateral(row)
    .where(and(eq(tickets.enterpriseId, enterpriseId), readableTickets(ctx)))
    .orderBy(desc(tickets.receivedAt), desc(tickets.id))
    .limit(limit)
}

function careOf(ctx: Context, enterpriseId: string) {
  return ctx.db
    .select({
      id: liaisonAssignments.id,
      at: sql<Date>`(lower(${liaisonAssignments.during})::timestamp at time zone 'Asia/Shanghai')`.mapWith(
        liaisonAssignments.createdAt,
      ),
      role: liaisonAssignments.kind,
      name: called(ctx, accounts),
      until: sql<string | null>`upper(${liaisonAssignments.during})::text`,
      reason: liaisonAssignments.reason,
    })
    .from(liaisonAssignments)
    .innerJoin(accounts, eq(accounts.id, liaisonAssignments.accountId))
    .where(
      and(
        sql`${liaisonAssignments.enterpriseId} in ${withMerged(enterpriseId)}`,
        isNull(liaisonAssignments.deletedAt),
      ),
    )
    .orderBy(sql`lower(${liaisonAssignments.during}) desc`, liaisonAssignments.id)
    .limit(limit)
}

function plansOf(ctx: Context, enterpriseId: string) {
  return ctx.db
    .select({
      id: plans.id,
      at: sql<Date>`coalesce(${plans.publishedAt}, ${plans.createdAt})`.mapWith(plans.createdAt),
      number: plans.number,
    })
    .from(plans)
    .where(
      and(eq(plans.enterpriseId, enterpriseId), isNull(plans.deletedAt), sql`${plans.status} <> 'draft'`),
    )
    .orderBy(desc(plans.number))
    .limit(limit)
}

/** The keeping of the firm's own record: entered, changed, placed, contacts, memberships. */
function changesOf(ctx: Context, enterpriseId: string) {
  return ctx.db
    .select({
      id: activities.id,
      at: activities.at,
      event: activities.event,
      by: called(ctx, accounts),
      /** The merge it tells of. */
      merge: sql<
        string | null
      >`case when ${activities.subjectKind} = 'merge' then ${activities.subjectId} end`,
    })
    .from(activities)
    .leftJoin(accounts, eq(accounts.id, activities.actorId))
    .where(
      and(
        sql`${activities.enterpriseId} in ${withMerged(enterpriseId)}`,
        sql`${activities.subjectKind} in ('enterprise', 'contact', 'association', 'merge')`,
      ),
    )
    .orderBy(desc(activities.at), desc(activities.id))
    .limit(50)
}
