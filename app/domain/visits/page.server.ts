import { and, asc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { filesOf } from '#app/domain/files/queries.server.ts'
import { called } from '#app/domain/named.server.ts'
import { readableLeads } from '#app/domain/projects/leads/access.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { tasksOf } from '#app/domain/tasks/queries.server.ts'
import { fullTickets, readableTickets } from '#app/domain/tickets/access.server.ts'
import { readableVisits } from '#app/domain/visit-access.server.ts'
import { accounts, teams } from '#db/schema/cadres.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { fileLinks } from '#db/schema/files.ts'
import { leadSubmissions } from '#db/schema/leads.ts'
import { places } from '#db/schema/places.ts'
import { tasks } from '#db/schema/tasks.ts'
import { tickets } from '#db/schema/tickets.ts'
import { trips, visitPeople, visits } from '#db/schema/visits.ts'
import { visitAbilities } from './permissions.ts'
import { cardOf } from './queries.server.ts'

/** One visit: its card, and for full readers what was said, who came, and what was born of it as far as they read that. */
export async function getVisit(ctx: Context, id: string) {
  const finding = ctx.db
    .select({
      ...cardOf(ctx),
      visit: visits,
      owner: called(ctx, accounts),
      team: teams.name,
      teamEn: teams.nameEn,
      trip: trips.title,
    })
    .from(visits)
    .innerJoin(accounts, eq(accounts.id, visits.ownerId))
    .leftJoin(teams, eq(teams.id, visits.teamId))
    .leftJoin(places, eq(places.code, visits.cityCode))
    .leftJoin(trips, eq(trips.id, visits.tripId))
    .where(and(eq(visits.id, id), readableVisits(ctx)))
  // What a full reader is told besides is asked at the same go, and read by nobody else.
  const [[row], theirs, given, photos, raised, leads] = await Promise.all([
    finding,
    listTheirs(ctx, id),
    tasksOf(ctx, eq(tasks.visitId, id)),
    filesOf(ctx, eq(fileLinks.visitId, id)),
    ctx.db
      .select({
        id: tickets.id,
        number: tickets.number,
        title: sql<string | null>`case when ${fullTickets(ctx)} then ${tickets.title} end`,
        level: tickets.level,
        state: tickets.state,
      })
      .from(tickets)
      .where(and(eq(tickets.visitId, id), readableTickets(ctx)))
      .orderBy(asc(tickets.id)),
    ctx.db
      .select({
        id: leadSubmissions.id,
        enterpriseName: leadSubmissions.enterpriseName,
        status: leadSubmissions.status,
        projectId: leadSubmissions.projectId,
      })
      .from(leadSubmissions)
      .where(and(eq(leadSubmissions.visitId, id), readableLeads(ctx)))
      .orderBy(asc(leadSubmissions.id)),
  ])
  if (!row) throw missing('visits.missing')
  const { visit, owner, team, teamEn, trip, ...card } = row
  if (card.access === 'card') return { ...card, access: 'card' as const }
  const {
    startedAt,
    endedAt,
    ownerId,
    teamId,
    place,
    onlineKind,
    topics,
    summary,
    needs,
    cancelReason,
    createdAt,
    recordedBy,
    originalAuthor,
  } = visit
  return {
    ...card,
    access: 'full' as const,
    startedAt,
    endedAt,
    ownerId,
    owner,
    teamId,
    team,
    teamEn,
    trip,
    place,
    onlineKind,
    topics,
    summary,
    needs,
    cancelReason,
    createdAt,
    isImported: recordedBy !== null,
    originalAuthor,
    theirs,
    tasks: given,
    photos,
    tickets: raised,
    leads,
    abilities: visitAbilities(ctx.actor, {
      ownerId,
      status: card.status,
      isImported: recordedBy !== null,
      ourIds: card.ours.map(({ id }) => id),
    }),
  }
}

export type Visit = Awaited<ReturnType<typeof getVisit>>
export type FullVisit = Extract<Visit, { access: 'full' }>

/** Their people: known contacts by name and post (no phone here), others as written. */
async function listTheirs(ctx: Context, visitId: string) {
  const rows = await ctx.db
    .select({
      contactId: visitPeople.contactId,
      name: visitPeople.name,
      post: visitPeople.post,
      contact: contacts.name,
      contactPost: contacts.post,
      sample: contacts.sample,
    })
    .from(visitPeople)
    .leftJoin(contacts, eq(contacts.id, visitPeople.contactId))
    .where(and(eq(visitPeople.visitId, visitId), eq(visitPeople.side, 'theirs')))
    .orderBy(asc(visitPeople.id))
  return rows.map(({ contactId, name, post, contact, contactPost, sample }) => ({
    contactId,
    name: contact ?? name ?? '—',
    post: contactPost ?? post,
    sample: sample ?? false,
  }))
}
