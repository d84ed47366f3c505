import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { at } from '../instants.ts'
import { assignmentRows } from '../liaison/assignments.ts'
import { planRows } from '../liaison/plans.ts'
import { noteRows } from '../liaison/tasks.ts'
import { pendingReview } from '../projects/index.ts'
import { leadRows } from '../projects/leads.ts'
import { projectRows } from '../projects/rows.ts'
import { entryRows } from '../tickets/index.ts'
import { ticketRows } from '../tickets/rows.ts'
import { visitRows } from '../visits/rows.ts'
import { ticketEvent } from './ticket-events.ts'

/** One thing that happened, as `record()` would have been told of it. */
export type SeedHappening = {
  event: string
  subject: { kind: string; id: string }
  actorId: string
  at: Date
  enterpriseIds?: readonly string[]
  associationIds?: readonly string[]
  projectId?: string
  visitId?: string
  ticketId?: string
  particulars?: Record<string, unknown>
}

/** The demo's past, in order: every visit, move, ticket entry, assignment, plan and note. */
export function happenings(): SeedHappening[] {
  return [...visits(), ...moves(), ...leads(), ...ticketWork(), ...care()].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
}

function visits(): SeedHappening[] {
  return visitRows.map((visit) => ({
    event: visit.status === 'planned' ? 'visit.planned' : 'visit.logged',
    subject: { kind: 'visit', id: visit.id },
    actorId: visit.ownerId,
    at: visit.status === 'planned' ? at('2021-02-05 16:00') : visit.endedAt,
    enterpriseIds: visit.enterpriseIds,
    associationIds: visit.associationIds,
    visitId: visit.id,
    particulars: { mode: visit.mode },
  }))
}

function moves(): SeedHappening[] {
  return projectRows.flatMap(({ id, enterpriseId, events }) =>
    [...events, ...(id === pendingReview.projectId ? [pendingReview] : [])].flatMap((move) => {
      const common = {
        subject: { kind: 'project', id },
        enterpriseIds: enterpriseId ? [enterpriseId] : [],
        projectId: id,
        particulars: {
          stageEventId: move.id,
          kind: move.kind,
          from: move.fromStage,
          to: ('toExit' in move && move.toExit) || move.toStage,
        },
      }
      if (move.kind === 'open')
        return [{ ...common, event: 'project.opened', actorId: move.appliedBy, at: move.appliedAt }]
      const applied = {
        ...common,
        event: 'project.stageApplied',
        actorId: move.appliedBy,
        at: move.appliedAt,
      }
      return 'reviewedBy' in move && move.reviewedBy && move.reviewedAt
        ? [
            applied,
            { ...common, event: 'project.stageConfirmed', actorId: move.reviewedBy, at: move.reviewedAt },
          ]
        : [applied]
    }),
  )
}

function leads(): SeedHappening[] {
  return leadRows.map((lead) => ({
    event: 'lead.submitted',
    subject: { kind: 'lead', id: lead.id },
    actorId: lead.submittedBy,
    at: lead.submittedAt,
    enterpriseIds: lead.enterpriseId ? [lead.enterpriseId] : [],
  }))
}

function ticketWork(): SeedHappening[] {
  return entryRows.flatMap((entry) => {
    const ticket = ticketRows.find(({ id }) => id === entry.ticketId)
    const event = ticketEvent(entry.kind)
    if (!ticket || !event) return []
    return [
      {
        event,
        subject: { kind: 'ticket', id: ticket.id },
        actorId: entry.authorId,
        at: entry.at,
        enterpriseIds: ticket.enterpriseId ? [ticket.enterpriseId] : [],
        ticketId: ticket.id,
      },
    ]
  })
}

function care(): SeedHappening[] {
  return [
    ...assignmentRows.map(({ id, enterpriseId, accountId, kind, during }) => ({
      event: 'liaison.assigned',
      subject: { kind: 'assignment', id },
      actorId: cadreId('LEADER'),
      at: at(`${during.slice(1, 11)} 09:00`),
      enterpriseIds: [enterpriseId],
      particulars: { accountId, kind },
    })),
    ...planRows.flatMap(({ id, enterpriseId, number, authorId, publishedAt }) =>
      publishedAt
        ? [
            {
              event: 'plan.published',
              subject: { kind: 'plan', id },
              actorId: authorId,
              at: publishedAt,
              enterpriseIds: [enterpriseId],
              particulars: { number },
            },
          ]
        : [],
    ),
    ...noteRows.map(({ id, enterpriseId, authorId, createdAt }) => ({
      event: 'note.added',
      subject: { kind: 'note', id },
      actorId: authorId,
      at: createdAt,
      enterpriseIds: [enterpriseId],
    })),
    {
      event: 'account.disabled',
      subject: { kind: 'account', id: seedId('C09') },
      actorId: seedId('SYS'),
      at: at('2021-01-15 17:30'),
    },
  ]
}
