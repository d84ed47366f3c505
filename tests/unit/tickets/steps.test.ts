import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Actor, type Role, roles } from '#app/domain/actor.ts'
import { against, type Standing } from '#app/domain/tickets/permissions.ts'
import { suggestLevel } from '#app/domain/tickets/suggest-level.ts'
import { ticketStates } from '#app/domain/tickets/ticket.ts'
import { moves, stateAfter, steps } from '#app/domain/tickets/transitions.ts'
import { waitsOf } from '#app/domain/tickets/waits.ts'

const stepsFor = (actor: Actor, standing: Standing) =>
  steps.filter((step) => against(actor, step, standing) === null)

const person = fc.constantFrom('a', 'b', 'c')
const standings: fc.Arbitrary<Standing> = fc.record({
  state: fc.constantFrom(...ticketStates),
  firstReceiverId: person,
  signedById: fc.option(person),
  dispatchedToId: fc.option(person),
  isReturnTimely: fc.boolean(),
  helperIds: fc.uniqueArray(person),
  handlerIds: fc.uniqueArray(person),
  chainIds: fc.uniqueArray(person),
  isAnswered: fc.boolean(),
  returnedCount: fc.nat(2),
  extensionAskedById: fc.option(person),
  extensionsAsked: fc.nat(1),
  isExtensionTimely: fc.boolean(),
  parkAskedById: fc.option(person),
  handOverToId: fc.option(person),
  hasSite: fc.boolean(),
})

it('offers nobody their own confirmation, follow-up or approval, in any standing', () => {
  const mine = fc.uniqueArray(fc.constantFrom<Role>(...roles.slice(0, 6)))
  fc.assert(
    fc.property(standings, person, mine, (standing, id, roles) => {
      const actor = { id, name: id, nameEn: id, roles, teamIds: [], ledTeamIds: [], patchIds: [] }
      const open = stepsFor(actor, standing)
      if (standing.handlerIds.includes(id)) expect(open).not.toContain('confirm')
      if (standing.chainIds.includes(id)) expect(open).not.toContain('followUp')
      if (!standing.isReturnTimely) expect(open).not.toContain('giveBack')
      if (!standing.isExtensionTimely) expect(open).not.toContain('askExtension')
      if (standing.extensionAskedById === id) expect(open).not.toContain('decideExtension')
      if (standing.parkAskedById === id) expect(open).not.toContain('park')
      if (['merged', 'withdrawn', 'archived'].includes(standing.state)) expect(open).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

it('leads from known states to known states alone', () => {
  for (const step of steps)
    for (const state of moves[step].from) expect(ticketStates).toContain(stateAfter(step, state, 'accepted'))
})

it('suggests a critical level when the deadline is under a day away', () => {
  const now = new Date('2021-02-08T02:00:00Z')
  const soon = new Date('2021-02-08T06:54:00Z')
  expect(suggestLevel('p3', soon, now)).toEqual({ level: 'p0', why: 'deadline', minutes: 294 })
  expect(suggestLevel('p1', null, now)).toEqual({ level: 'p1', why: 'stops' })
  expect(suggestLevel('p4', null, now)).toEqual({ level: 'p4', why: 'hard' })
  expect(suggestLevel('p1', null, now, true)).toEqual({ level: 'p0', why: 'stops' })
})

it('names for whom a ticket waits: somebody who can take that very step', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      for (const { step, personId } of waitsOf(standing)) {
        const id = personId ?? 'outsider'
        const held = personId ? [] : roles.slice(0, 6)
        const actor = { id, name: id, nameEn: id, roles: held, teamIds: [], ledTeamIds: [], patchIds: [] }
        expect(stepsFor(actor, standing)).toContain(step)
      }
    }),
  )
})

it('waits for somebody in every state before the last', () => {
  fc.assert(
    fc.property(standings, (any) => {
      const standing = { ...any, dispatchedToId: null }
      const isOver = ['merged', 'withdrawn', 'archived', 'parked'].includes(standing.state)
      if (!isOver && standing.state !== 'dispatched') expect(waitsOf(standing)).not.toEqual([])
    }),
  )
})
