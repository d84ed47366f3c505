import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownershipRate, pendingHandovers } from '#app/domain/metrics/liaison-figures.ts'
import {
  flowInto,
  inTalkEnterprises,
  landedAsOf,
  landedInPeriod,
  landedYearOnly,
  signedNotLanded,
  stalledEnterprises,
  stockOn,
} from '#app/domain/metrics/project-figures.ts'
import {
  rateExclusions,
  responseRate,
  satisfactionRate,
  solutionRate,
} from '#app/domain/metrics/ticket-figures.ts'
import { associationContacts, outboundVisits, receptions, trips } from '#app/domain/metrics/visit-figures.ts'
import { ladderGroups } from '#app/domain/projects/stages/stages.ts'
import * as slow from './by-hand.ts'
import {
  someDay,
  someFirms,
  someInstant,
  somePeriod,
  someProjects,
  someTickets,
  someTrips,
  someVisits,
} from './random.ts'

// Each figure against a count written by hand, without looking at the figure's code.
const runs = { numRuns: 1000 }

test('visits, receptions, associations', () => {
  fc.assert(
    fc.property(someVisits, somePeriod, (visits, period) => {
      expect(outboundVisits(visits, period)).toEqual(slow.outbound(visits, period))
      expect(receptions(visits, period)).toEqual(slow.receptions(visits, period))
      expect(associationContacts(visits, period)).toEqual(slow.associations(visits, period))
    }),
    runs,
  )
})

test('trips', () => {
  fc.assert(
    fc.property(someTrips, somePeriod, (all, period) => {
      expect(trips(all, period)).toEqual(slow.trips(all, period))
    }),
    runs,
  )
})

test('landed, signed, in talk, ladder', () => {
  fc.assert(
    fc.property(someProjects, somePeriod, someDay, (projects, period, day) => {
      expect(landedAsOf(projects, day)).toBe(slow.landedBy(projects, day))
      expect(landedInPeriod(projects, period)).toBe(slow.landedDuring(projects, period))
      expect(landedYearOnly(projects, period)).toBe(slow.landedSomeDay(projects, period))
      expect(stalledEnterprises(projects, day)).toBe(slow.stalledFirms(projects, day))
      expect(signedNotLanded(projects, day)).toBe(slow.signedOnly(projects, day))
      expect(inTalkEnterprises(projects, day)).toBe(slow.inTalk(projects, day))
      for (const step of ladderGroups) {
        expect(stockOn(projects, step, day)).toBe(slow.stock(projects, step, day))
        expect(flowInto(projects, step, period)).toBe(slow.flow(projects, step, period))
      }
    }),
    runs,
  )
})

test('the three rates', () => {
  fc.assert(
    fc.property(someTickets, somePeriod, someInstant, (tickets, period, now) => {
      expect(responseRate(tickets, period, now)).toEqual(slow.response(tickets, period, now))
      expect(solutionRate(tickets, period)).toEqual(slow.solution(tickets, period))
      expect(satisfactionRate(tickets, period)).toEqual(slow.satisfaction(tickets, period))
      const out = rateExclusions(tickets, period, now)
      const taken = slow.takenIn(tickets, period).length
      expect(
        out.merged + out.withdrawn + out.notYetDue + responseRate(tickets, period, now).denominator,
      ).toBe(taken)
      expect(
        out.merged +
          out.withdrawn +
          out.invalidSample +
          out.notYetFollowedUp +
          solutionRate(tickets, period).denominator,
      ).toBe(taken)
    }),
    runs,
  )
})

test('ownership', () => {
  fc.assert(
    fc.property(someFirms, someDay, (firms, day) => {
      expect(ownershipRate(firms, day)).toEqual(slow.ownership(firms, day))
      expect(pendingHandovers(firms, day)).toBe(slow.pending(firms, day))
    }),
    runs,
  )
})
