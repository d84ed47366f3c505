import { v7 as uuidv7 } from 'uuid'
import type { FirmFact } from '#app/domain/metrics/liaison-figures.ts'
import type { ProjectFact } from '#app/domain/metrics/project-figures.ts'
import type { TicketFact } from '#app/domain/metrics/ticket-figures.ts'
import type { TripFact, VisitFact } from '#app/domain/metrics/visit-figures.ts'
import type { Db } from '#db/connect.server.ts'
import { associations } from '#db/schema/associations.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import { projects, stageEvents } from '#db/schema/projects.ts'
import { ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { slaPolicies, tickets } from '#db/schema/tickets.ts'
import { tripMembers, trips, visitParties, visits } from '#db/schema/visits.ts'

const letters = ['a', 'b', 'c', 'd', 'e']
const someDay = new Date('2020-06-01T00:00:00Z')

/** Puts facts into tables. Firms, associations and people are `a`…`e`; firms of `firms` are further ones. */
export async function storing(db: Db) {
  const named = () => Object.fromEntries(letters.map((letter) => [letter, uuidv7()]))
  const [firmIds, associationIds, accountIds] = [named(), named(), named()]
  const one = (ids: Record<string, string>, letter: string) => ids[letter] as string
  const owner = one(accountIds, 'a')
  await db.insert(enterprises).values(letters.map((name) => ({ id: one(firmIds, name), name })))
  await db.insert(associations).values(letters.map((name) => ({ id: one(associationIds, name), name })))
  await db.insert(accounts).values(letters.map((name) => person(one(accountIds, name), null)))
  const [policy] = await db.select({ id: slaPolicies.id }).from(slaPolicies).limit(1)

  return {
    visits: (facts: VisitFact[]) =>
      each(facts, async ({ enterpriseIds, associationIds: met, ...fact }) => {
        const id = uuidv7()
        await db.insert(visits).values({ id, ...fact, startedAt: someDay, endedAt: someDay, ownerId: owner })
        const parties = [
          ...enterpriseIds.map((letter) => ({ visitId: id, enterpriseId: one(firmIds, letter) })),
          ...met.map((letter) => ({ visitId: id, associationId: one(associationIds, letter) })),
        ]
        if (parties.length) await db.insert(visitParties).values(parties)
      }),
    trips: (facts: TripFact[]) =>
      each(facts, async ({ fromOn, toOn, memberIds }) => {
        const id = uuidv7()
        await db.insert(trips).values({ id, title: '出访', cityCode: '440300', fromOn, toOn, ownerId: owner })
        const members = memberIds.map((letter) => ({ tripId: id, accountId: one(accountIds, letter) }))
        if (members.length) await db.insert(tripMembers).values(members)
      }),
    projects: (facts: ProjectFact[]) =>
      each(facts, async ({ enterpriseId, template, moves }) => {
        // Only key build projects may stand without a firm; the others then belong to one nobody else has.
        const spare = template === 'key_build' ? null : await aFirm(db)
        const firm = enterpriseId ? one(firmIds, enterpriseId) : spare
        const id = uuidv7()
        const head = {
          number: id,
          title: '项目',
          stage: 'lead',
          stageSince: someDay,
          channel: 'other',
        } as const
        await db.insert(projects).values({ id, enterpriseId: firm, template, ...head })
        const events = moves.map(({ to, exit, at, precision }) => ({
          precision,
          projectId: id,
          kind: 'forward' as const,
          toStage: to,
          toExit: exit,
          appliedBy: owner,
          appliedAt: at,
          status: 'confirmed' as const,
          reviewedAt: at,
        }))
        if (events.length) await db.insert(stageEvents).values(events)
      }),
    tickets: (facts: TicketFact[]) =>
      each(facts, async ({ followUps, ...fact }) => {
        const id = uuidv7()
        await db.insert(tickets).values({
          id,
          ...fact,
          number: id,
          title: '事项',
          categoryCode: 'other',
          level: 'p2',
          channel: 'phone',
          firstReceiverId: owner,
          slaPolicyId: policy!.id,
          clock: 'working',
          solveDueAt: someDay,
          originalDueAt: someDay,
          mergedIntoId: fact.state === 'merged' ? uuidv7() : null,
        })
        const calls = followUps.map((call, at) => ({
          ...call,
          ticketId: id,
          callerId: owner,
          at: new Date(someDay.getTime() + at * 1000),
          reached: call.valid,
        }))
        if (calls.length) await db.insert(ticketFollowUps).values(calls)
      }),
    firms: (facts: FirmFact[]) =>
      each(facts, async ({ assignments, ...fact }) => {
        const enterpriseId = await aFirm(db, fact)
        for (const { kind, from, to, cadreDisabledAt } of assignments) {
          const accountId = uuidv7()
          await db.insert(accounts).values(person(accountId, cadreDisabledAt))
          const during = `[${from},${to ?? ''})`
          await db.insert(liaisonAssignments).values({ enterpriseId, accountId, kind, during })
        }
      }),
  }
}

const person = (id: string, disabledAt: Date | null) => ({
  id,
  username: id,
  name: id,
  nameEn: id,
  disabledAt,
})

async function aFirm(db: Db, fact: Partial<typeof enterprises.$inferInsert> = {}) {
  const id = uuidv7()
  await db.insert(enterprises).values({ id, name: id, ...fact })
  return id
}

async function each<T>(facts: T[], store: (fact: T) => Promise<void>) {
  for (const fact of facts) await store(fact)
}
