import { expect, test } from 'vitest'
import { rateExclusions, type TicketFact } from '#app/domain/metrics/ticket-figures.ts'

const now = new Date('2021-02-08T02:00:00Z')
const vain = { valid: false, solved: null, satisfaction: null }
const heard = { valid: true, solved: true, satisfaction: 'satisfied' as const }
const called = (followUps: TicketFact['followUps']): TicketFact => ({
  ...{ state: 'resolved', receivedAt: now, responseDueAt: now, respondedAt: now },
  followUps,
})

test.each([
  ['one call in vain', [vain], 0, 1],
  ['two calls in vain', [vain, vain], 0, 1],
  ['three calls in vain', [vain, vain, vain], 1, 0],
  ['three in vain and then an answer', [vain, vain, vain, heard], 0, 0],
] as const)('D7: %s', (_, followUps, invalidSample, notYetFollowedUp) => {
  expect(rateExclusions([called(followUps)], { from: null, to: null }, now)).toMatchObject({
    ...{ invalidSample, notYetFollowedUp },
  })
})
