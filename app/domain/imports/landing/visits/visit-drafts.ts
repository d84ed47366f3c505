import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { addDays, type Day } from '#app/domain/calendar.ts'
import type { visitFacts } from '#app/domain/visits/forms.ts'
import type { spanOf, VisitStatus } from '#app/domain/visits/visit.ts'
import { type Desk, enteredBy } from '../desk.ts'
import type { Draft, Row } from '../draft.ts'

export type Said = { [K in keyof typeof visitFacts]?: z.output<(typeof visitFacts)[K]> }
export type Given = { kind: 'next_step' | 'promise'; title: string; dueOn?: Day }
export type Told = {
  row: Row
  said: Said
  times: ReturnType<typeof spanOf>
  status: VisitStatus
  enterpriseIds: string[]
  associationIds: string[]
  tasks: Given[]
  /** Who wrote it down at the time, as far as the ledger says. */
  author: { id: string | null; name: string | null }
}

/** What hung in the air so long ago is no task of today's. */
const stale = 90

/** The records of a visit of the past: its writer of old is named, and has no right by that. */
export function bornVisit(told: Told, ownerId: string, teamId: string | null, desk: Desk): Draft[] {
  const { row, said, times, status, enterpriseIds, associationIds, tasks, author } = told
  const visitId = row.recordId
  const values = {
    mode: said.mode,
    status,
    ...times,
    ownerId,
    teamId,
    tripId: said.tripId ?? null,
    cityCode: said.cityCode ?? null,
    place: said.place ?? null,
    onlineKind: said.mode === 'online' ? (said.onlineKind ?? 'talk') : null,
    topics: said.topics ?? [],
    summary: said.summary ?? null,
    needs: said.needs ?? null,
    confidential: said.confidential ?? false,
    ...enteredBy(desk, author.name),
  }
  const ours = said.ourIds?.length ? said.ourIds : [ownerId]
  const people = [
    ...[...new Set(ours)].map((accountId) => ({ side: 'ours', accountId })),
    ...(said.theirs ?? []).flatMap(({ name, post }) =>
      name ? [{ side: 'theirs', name, post: post ?? null }] : [],
    ),
  ]
  const hung = (table: Draft['table'], values: Record<string, unknown>): Draft => ({
    table,
    id: uuidv7(),
    op: 'insert',
    values,
  })
  return [
    {
      table: 'visits',
      id: visitId,
      op: 'insert',
      values,
      told: {
        event: status === 'planned' ? 'visit.planned' : 'visit.logged',
        kind: 'visit',
        visitId,
        enterpriseIds,
        associationIds,
        at: times.endedAt,
        ...(author.id && { actorId: author.id }),
        particulars: { mode: said.mode },
      },
    },
    ...enterpriseIds.map((enterpriseId) => hung('visitParties', { visitId, enterpriseId })),
    ...associationIds.map((associationId) => hung('visitParties', { visitId, associationId })),
    ...people.map((one) => hung('visitPeople', { visitId, ...one })),
    ...tasks.map((task) => hung('tasks', taskOf(task, told, ownerId, desk))),
  ]
}

/** A next step or promise as it stands today: one whose time is long over is not owed any more. */
function taskOf(
  { kind, title, dueOn }: Given,
  { row, times, enterpriseIds }: Told,
  ownerId: string,
  desk: Desk,
) {
  const isOver = (dueOn ?? addDays(times.reportOn, stale)) < desk.today
  const isOwed = !isOver && desk.atWork.has(ownerId)
  return {
    kind,
    title,
    dueOn: dueOn ?? null,
    ownerId,
    givenBy: desk.importerId,
    status: isOwed ? 'open' : 'dropped',
    visitId: row.recordId,
    enterpriseId: enterpriseIds.length === 1 ? enterpriseIds[0] : null,
  }
}
