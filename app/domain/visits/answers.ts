import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import {
  access,
  anyAccess,
  day,
  instant,
  Party,
  Person,
  sample,
  uuid,
  version,
  walkOf,
} from '#app/domain/answers.ts'
import { LinkedFile } from '#app/domain/files/answers.ts'
import { leadStatuses } from '#app/domain/projects/leads/forms.ts'
import { TaskRow } from '#app/domain/tasks/answers.ts'
import { levels, ticketStates } from '#app/domain/tickets/ticket.ts'
import { visitModes, visitStatuses } from './visit.ts'

const card = {
  id: uuid(),
  version: version(),
  mode: z.enum(visitModes),
  status: z.enum(visitStatuses),
  reportOn: day().describe('The day it counts for.'),
  confidential: z.boolean(),
  firms: z.array(Party),
  associations: z.array(Party),
  ours: z.array(Person).describe('Who of the office took part.'),
  cityCode: z.string().nullable(),
  city: z.string().nullable(),
  cityEn: z.string().nullable(),
  tripId: uuid().nullable(),
}

const led = { owner: z.string(), team: z.string().nullable(), teamEn: z.string().nullable() }

export const VisitPage = walkOf(z.object({ ...card, ...led, access: anyAccess() }).meta({ id: 'VisitRow' }))

const VisitCard = z.object({ access: access('card'), ...card }).meta({ id: 'VisitCard' })

const FullVisit = z
  .object({
    access: access('full'),
    ...card,
    ...led,
    ownerId: uuid(),
    teamId: uuid().nullable(),
    trip: z.string().nullable(),
    startedAt: instant(),
    endedAt: instant(),
    place: z.string().nullable(),
    onlineKind: z.enum(['talk', 'roadshow']).nullable(),
    topics: z.array(z.string()).describe('Codes of the list of topics.'),
    summary: z.string().nullable(),
    needs: z.string().nullable(),
    cancelReason: z.string().nullable(),
    abilities: abilities('visits.update', 'visits.hold', 'visits.cancel', 'visits.remove'),
    createdAt: instant(),
    isImported: z
      .boolean()
      .describe('Entered from a ledger of the past; who is named in it has no right by that.'),
    originalAuthor: z.string().nullable().describe('Who wrote it down at the time, by the ledger.'),
    theirs: z
      .array(
        z.object({
          contactId: uuid().nullable(),
          name: z.string(),
          post: z.string().nullable(),
          sample: sample(),
        }),
      )
      .describe('Who came from the other side.'),
    tasks: z.array(TaskRow).describe('Promises and next steps.'),
    photos: z.array(LinkedFile),
    tickets: z
      .array(
        z.object({
          id: uuid(),
          number: z.string(),
          title: z.string().nullable().describe('Null for a reader of the ticket’s card.'),
          level: z.enum(levels),
          state: z.enum(ticketStates),
        }),
      )
      .describe('Raised on this visit.'),
    leads: z
      .array(
        z.object({
          id: uuid(),
          enterpriseName: z.string(),
          status: z.enum(leadStatuses),
          projectId: uuid().nullable(),
        }),
      )
      .describe('Heard on this visit.'),
  })
  .meta({ id: 'FullVisit' })

export const Visit = z.discriminatedUnion('access', [VisitCard, FullVisit])

const trip = {
  id: uuid(),
  version: version(),
  title: z.string(),
  kind: z.enum(['outing', 'stationed']),
  cityCode: z.string(),
  city: z.string(),
  cityEn: z.string(),
  teamId: uuid().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
  fromOn: day(),
  toOn: day(),
  purpose: z.string().nullable(),
  summary: z.string().nullable(),
  ownerId: uuid(),
  isImported: z.boolean().describe('It came with a ledger of the past.'),
  members: z.array(Person),
  visits: z.int().describe('Held visits of the trip that the reader may know of.'),
}

export const Trip = z
  .object({ ...trip, abilities: abilities('trips.update', 'trips.remove') })
  .meta({ id: 'Trip' })

export const TripPage = walkOf(z.object(trip).meta({ id: 'TripRow' }))
