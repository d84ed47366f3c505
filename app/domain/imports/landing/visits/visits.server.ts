import { z } from 'zod'
import { optionalDay, text } from '#app/domain/forms.ts'
import { visitFacts } from '#app/domain/visits/forms.ts'
import { nextDayAsked, spanOf, type VisitStatus, visitStatuses } from '#app/domain/visits/visit.ts'
import type { PlanFault } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import type { Desk, Found } from '../desk.ts'
import { changeTo, comesTo, failed, type Planned, planFault, type Row } from '../draft.ts'
import { related } from '../relations.ts'
import { validated } from '../validated.ts'
import { type StoredVisit, storedVisits, teamsOf } from './stored.server.ts'
import { bornVisit, type Given, type Said, type Told } from './visit-drafts.ts'

const given = z.object({ kind: z.enum(['next_step', 'promise']), title: text(200), dueOn: optionalDay() })
const shape = { ...visitFacts, tasks: z.array(given), status: z.enum(visitStatuses) }
/** A ledger that says a day and no time means some time of that day: the morning. */
const morning = '09:00'

/** Plans visits of the past, each on its own day. One of the same start and kind with the same parties is the same. */
export const planVisits: Planner = async (ctx, rows, desk, found) => {
  const read = rows.map((row) => readVisit(row, found, desk))
  const fine = read.filter((one) => one.told !== null)
  const stored = await storedVisits(
    ctx,
    fine.map(({ told }) => told!.times.reportOn),
    fine.flatMap(({ told }) => [...told!.enterpriseIds, ...told!.associationIds]),
  )
  const ownerOf = ({ author, said }: Told) => author.id ?? said.ourIds?.[0] ?? desk.importerId
  const teamOf = await teamsOf(
    ctx,
    fine.map(({ told }) => ownerOf(told!)),
  )
  const seen: Told[] = []
  return read.map(({ row, name, faults, told }): Planned => {
    if (!told) return failed(row, name, faults)
    const there = stored.find((one) => isVisit(one, told))
    if (there) return comesTo(name, there.id, [changeTo('visits', there, addedTo(there, told))])
    // Said twice in one file, it was one visit.
    if (seen.some((one) => isTwice(one, told))) return comesTo(name, row.recordId, [])
    seen.push(told)
    const owner = ownerOf(told)
    return comesTo(name, row.recordId, bornVisit(told, owner, teamOf(owner, told.times.reportOn), desk))
  })
}

function readVisit(row: Row, found: ReadonlyMap<string, Found>, desk: Desk) {
  const { tripId: trip, ...parties } = row.lookups
  const { ids, faults: lost, names } = related(parties, found)
  const { ids: trips, faults: strange } = related(trip ? { tripId: trip } : {}, found)
  const faults = [...lost, ...strange]
  const read = validated(row.values, shape)
  const { tasks = [], status, ...said } = read.values as Said & { tasks?: Given[]; status?: VisitStatus }
  const lacking = [
    ...(said.startedOn || read.faults.some(({ at }) => at === 'startedOn')
      ? []
      : [planFault('required', 'startedOn')]),
    ...(row.lookups.enterpriseIds || row.lookups.associationIds
      ? []
      : [planFault('required', 'enterpriseIds')]),
  ]
  const all: PlanFault[] = [...faults, ...read.faults, ...lacking]
  const name = names.join('、')
  if (all.length > 0) return { row, name, faults: all, told: null }
  const started = { startedOn: said.startedOn!, startTime: said.startTime ?? morning }
  const clock = {
    ...(said.endedOn && { endedOn: said.endedOn }),
    ...(said.endTime && { endTime: said.endTime }),
    ...started,
  }
  const times = spanOf(clock)
  if (nextDayAsked(clock) || times.endedAt < times.startedAt)
    return { row, name, faults: [planFault('mustBeLater', 'endTime')], told: null }
  const isAhead = times.reportOn > desk.today
  if (isAhead && status === 'held')
    return { row, name, faults: [planFault('ahead', 'startedOn')], told: null }
  // Where nothing is said of how they met: in another city it was on the road, else a call on a firm of the park.
  const mode = said.mode ?? (said.cityCode ? ('outbound' as const) : ('service' as const))
  const history = row.parts.find(({ part }) => part === 'history')?.values
  const authorId = (history?.author as string | undefined) ?? null
  const told: Told = {
    row,
    said: trips.tripId ? { ...said, mode, tripId: trips.tripId[0] } : { ...said, mode },
    times,
    status: isAhead ? 'planned' : (status ?? 'held'),
    enterpriseIds: [...new Set(ids.enterpriseIds ?? [])],
    associationIds: [...new Set(ids.associationIds ?? [])],
    tasks,
    author: { id: authorId, name: authorId ? (desk.names.get(authorId) ?? null) : null },
  }
  return { row, name, faults: [], told }
}

const partiesOf = ({ enterpriseIds, associationIds }: Told) =>
  [...enterpriseIds, ...associationIds].sort().join()
const sameText = (one: string | null | undefined, other: string | null | undefined) =>
  !one || !other || one === other

const isVisit = (stored: StoredVisit, told: Told) =>
  stored.startedAt.getTime() === told.times.startedAt.getTime() &&
  stored.mode === told.said.mode &&
  [...stored.parties].sort().join() === partiesOf(told) &&
  sameText(stored.summary, told.said.summary)

const isTwice = (one: Told, other: Told) =>
  one.times.startedAt.getTime() === other.times.startedAt.getTime() &&
  one.said.mode === other.said.mode &&
  partiesOf(one) === partiesOf(other) &&
  sameText(one.said.summary, other.said.summary)

/** What a row adds to a visit that is there: where that says something already, it stays, and is told to nobody. */
function addedTo(stored: StoredVisit, { said }: Told) {
  const added = (name: 'summary' | 'needs' | 'place' | 'cityCode' | 'tripId') =>
    stored[name] === null ? said[name] : undefined
  return {
    summary: added('summary'),
    needs: added('needs'),
    place: added('place'),
    cityCode: added('cityCode'),
    tripId: added('tripId'),
    topics: stored.topics.length === 0 && said.topics?.length ? said.topics : undefined,
  }
}
