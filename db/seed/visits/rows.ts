import { instantOf } from '#app/domain/calendar.ts'
import { associationRows } from '../associations.ts'
import { cadreId, teamId, teamOf } from '../cadres.ts'
import { enterpriseRows } from '../enterprises.ts'
import { seedId } from '../ids.ts'
import { otherVisitRows, plannedVisitRows } from './inbound.ts'
import { outboundRows } from './outbound.ts'
import { tripRows } from './trips.ts'

/** All visits with their parties and people; the first of ours is the owner, the first party gives the city. */
export const visitRows = [
  ...outboundRows.map((row) => ({ ...row, status: 'held' as const })),
  ...otherVisitRows.map((row) => ({ ...row, status: 'held' as const })),
  ...plannedVisitRows.map((row) => ({ ...row, status: 'planned' as const })),
].map((row) => {
  const ours = row.ours.split(' ')
  const parties = row.parties.split(' ')
  const [owner = '', first = ''] = [ours[0], parties[0]]
  const associations = parties.filter((party) => associationRows.some(({ code }) => code === party))
  const enterprises = parties.filter((party) => !associations.includes(party))
  const team = teamOf(owner)
  return {
    id: seedId(`V-${row.code}`),
    mode: row.mode as 'outbound' | 'inbound' | 'online' | 'service',
    status: row.status,
    startedAt: instantOf(row.day, row.start),
    endedAt: instantOf(row.day, row.end),
    reportOn: row.day,
    tripId: row.trip ? seedId(row.trip) : null,
    ownerId: cadreId(owner),
    teamId: team ? teamId(team.code) : null,
    cityCode: row.mode === 'outbound' ? cityOf(first, row.trip) : null,
    place: row.place,
    onlineKind: row.mode === 'online' ? onlineKind(row.code) : null,
    topics: row.topics.split(' ').filter(Boolean),
    summary: row.summary || null,
    needs: row.needs || null,
    createdAt: instantOf(row.day, row.end),
    updatedAt: instantOf(row.day, row.end),
    ours: ours.map(cadreId),
    theirs: row.theirs.split(' ').filter(Boolean).map(seedId),
    enterpriseIds: enterprises.map(seedId),
    associationIds: associations.map(seedId),
  }
})

function onlineKind(code: string) {
  return code === 'O2' ? ('roadshow' as const) : ('talk' as const)
}

function cityOf(party: string, trip: string) {
  return (
    tripRows.find(({ code }) => code === trip)?.cityCode ??
    associationRows.find(({ code }) => code === party)?.cityCode ??
    enterpriseRows.find(({ code }) => code === party)?.originCityCode ??
    null
  )
}
