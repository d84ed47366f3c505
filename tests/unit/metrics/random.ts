import fc from 'fast-check'
import { addDays, type Day, instantOf, type Period } from '#app/domain/calendar.ts'
import type { FirmFact } from '#app/domain/metrics/liaison-figures.ts'
import type { ProjectFact } from '#app/domain/metrics/project-figures.ts'
import type { TicketFact } from '#app/domain/metrics/ticket-figures.ts'
import type { TripFact, VisitFact } from '#app/domain/metrics/visit-figures.ts'
import { exits, stages, templates } from '#app/domain/projects/stages/stages.ts'
import { satisfactions, ticketStates } from '#app/domain/tickets/ticket.ts'

/** Few days and few ids, so that edges and repeats are common. */
export const someDay: fc.Arbitrary<Day> = fc
  .oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 160 }))
  .map((days) => addDays('2020-12-20', days))

/** Every hour of the park's days, midnight often. */
export const someInstant: fc.Arbitrary<Date> = fc
  .tuple(someDay, fc.oneof(fc.constant(0), fc.constant(24 * 60), fc.integer({ min: 0, max: 1440 })))
  .map(([day, minutes]) => new Date(instantOf(day).getTime() + minutes * 60_000))

export const somePeriod: fc.Arbitrary<Period> = fc.record({
  from: fc.option(someDay),
  to: fc.option(someDay),
})

const someIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 })

export const someVisits: fc.Arbitrary<VisitFact[]> = fc.array(
  fc.record({
    mode: fc.constantFrom('outbound', 'inbound', 'online', 'service'),
    status: fc.constantFrom('held', 'held', 'planned', 'cancelled'),
    reportOn: someDay,
    enterpriseIds: someIds,
    associationIds: someIds,
  }),
  { maxLength: 12 },
)

export const someTrips: fc.Arbitrary<TripFact[]> = fc.array(
  fc
    .record({ fromOn: someDay, length: fc.integer({ min: 0, max: 6 }), memberIds: someIds })
    .map(({ fromOn, length, memberIds }) => ({ fromOn, toOn: addDays(fromOn, length), memberIds })),
  { maxLength: 8 },
)

const precision = fc.constantFrom('day' as const, 'day' as const, 'day' as const, 'year' as const)

export const someProjects: fc.Arbitrary<ProjectFact[]> = fc
  .array(
    fc.record({
      enterpriseId: fc.constantFrom('a', 'b', 'c', null),
      template: fc.constantFrom(...templates),
      moves: fc.array(
        fc.oneof(
          fc.record({
            ...{ to: fc.constantFrom(...stages), exit: fc.constant(null) },
            ...{ at: someInstant, precision },
          }),
          fc.record({
            to: fc.constantFrom(null, ...stages),
            exit: fc.constantFrom(...exits),
            ...{ at: someInstant, precision },
          }),
        ),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((projects) =>
    projects.map(({ moves, ...project }, at) => ({
      ...project,
      id: String(at),
      moves: [...moves].sort((a, b) => a.at.getTime() - b.at.getTime()),
    })),
  )

export const someTickets: fc.Arbitrary<TicketFact[]> = fc.array(
  fc.record({
    state: fc.constantFrom(...ticketStates, 'resolved' as const, 'followed_up' as const),
    receivedAt: someInstant,
    responseDueAt: someInstant,
    respondedAt: fc.option(someInstant),
    followUps: fc.array(
      fc.oneof(
        fc.record({
          valid: fc.constant(true),
          solved: fc.boolean(),
          satisfaction: fc.constantFrom(...satisfactions),
        }),
        fc.constant({ valid: false, solved: null, satisfaction: null }),
      ),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 10 },
)

export const someFirms: fc.Arbitrary<FirmFact[]> = fc.array(
  fc.record({
    status: fc.constantFrom('resident', 'resident', 'prospect', 'left'),
    residentSince: fc.option(someDay),
    assignments: fc
      .tuple(somePosts('primary'), somePosts('deputy'))
      .map(([primaries, deputies]) => [...primaries, ...deputies]),
  }),
  { maxLength: 8 },
)

// Posts of one kind follow one another without overlap, as the database demands.
function somePosts(kind: 'primary' | 'deputy') {
  return fc
    .uniqueArray(someDay, { maxLength: 4 })
    .chain((days) =>
      fc.tuple(
        fc.constant(days.toSorted()),
        fc.array(fc.option(someInstant), { minLength: 4, maxLength: 4 }),
      ),
    )
    .map(([days, disabled]) =>
      days.flatMap((from, at) =>
        at % 2 ? [] : [{ kind, from, to: days[at + 1] ?? null, cadreDisabledAt: disabled[at] ?? null }],
      ),
    )
}
