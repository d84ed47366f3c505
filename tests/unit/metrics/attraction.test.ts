import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelCounts, conversion, staleShare, tripYield } from '#app/domain/metrics/attraction-figures.ts'
import { channels } from '#app/domain/projects/channels.ts'
import * as slow from './attraction-by-hand.ts'
import { someDay, somePeriod, someProjects, someTrips } from './random.ts'

const runs = { numRuns: 1000 }

test('conversion follows the same projects', () => {
  fc.assert(
    fc.property(someProjects, somePeriod, someDay, (projects, period, day) => {
      expect(conversion(projects, period, day)).toEqual(slow.conversion(projects, period, day))
    }),
    runs,
  )
})

test('the share that stands still', () => {
  fc.assert(
    fc.property(someProjects, someDay, (projects, day) => {
      expect(staleShare(projects, day)).toEqual(slow.stale(projects, day))
    }),
    runs,
  )
})

test('what trips bring', () => {
  const met = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
  const tripsMeeting = someTrips.chain((trips) =>
    fc.tuple(...trips.map((trip) => met.map((enterpriseIds) => ({ ...trip, enterpriseIds })))),
  )
  fc.assert(
    fc.property(tripsMeeting, someProjects, somePeriod, (trips, projects, period) => {
      expect(tripYield(trips, projects, period)).toEqual(slow.yieldOf(trips, projects, period))
    }),
    runs,
  )
})

test('where projects come from', () => {
  const from = fc.constantFrom(...channels)
  const withChannel = someProjects.chain((projects) =>
    fc.tuple(...projects.map((project) => from.map((channel) => ({ ...project, channel })))),
  )
  fc.assert(
    fc.property(withChannel, somePeriod, (projects, period) => {
      expect(channelCounts(projects, period)).toEqual(slow.sources(projects, period))
    }),
    runs,
  )
})
