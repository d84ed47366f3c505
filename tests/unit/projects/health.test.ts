import { describe, expect, test } from 'vitest'
import { together } from '#app/domain/projects/board/sums.ts'
import { fenOf, NewAmount } from '#app/domain/projects/parts/forms.ts'
import { type Health, warningOf } from '#app/domain/projects/stages/health.ts'

const today = '2021-02-08'
const project = (facts: Partial<Health>): Health => ({
  stage: 'contact',
  since: '2021-02-01',
  exit: null,
  exitSince: null,
  isAssigned: true,
  lastContactOn: null,
  hasCadre: true,
  ...facts,
})
const why = (facts: Partial<Health>) => warningOf(project(facts), today)

describe('a project’s one warning', () => {
  test.each([
    [{ stage: 'lead', since: '2021-02-03', isAssigned: false }, 'unassigned', 5],
    [{ stage: 'lead', since: '2021-02-03' }, 'unscreened', 5],
    [{ stage: 'negotiation', since: '2020-12-08' }, 'stalled', 62],
    [{ stage: 'review', since: '2021-01-15' }, 'undecided', 24],
    [{ stage: 'signed', since: '2020-11-04' }, 'unregistered', 96],
    [{ stage: 'registered', since: '2020-10-16' }, 'notMovedIn', 115],
    [{ stage: 'contact', lastContactOn: '2021-01-07' }, 'silent', 32],
    [{ exit: 'shelved', exitSince: '2020-10-01' }, 'recheck', 130],
  ] as const)('%o: %s', (facts, reason, days) => {
    expect(why(facts)).toMatchObject({ why: reason, days })
  })

  test('is none within the limits', () => {
    expect(why({ stage: 'negotiation', since: '2020-12-10' })).toBeNull()
    expect(why({ stage: 'contact', lastContactOn: '2021-01-25' })).toBeNull()
    expect(why({ exit: 'lost', exitSince: '2020-01-01' })).toBeNull()
  })

  test('is none for a stage whose day nobody knows', () => {
    expect(why({ stage: 'registered', since: null })).toBeNull()
  })

  test('names red before yellow, and a missing cadre before a slow stay', () => {
    const silent = { lastContactOn: '2020-12-01' }
    expect(why({ stage: 'negotiation', since: '2020-12-01', ...silent })).toMatchObject({ why: 'stalled' })
    expect(why({ stage: 'moved_in', hasCadre: false })).toEqual({ tone: 'red', why: 'noCadre', days: null })
  })
})

describe('money', () => {
  test('of another currency becomes 分 at the given rate, half up and in whole numbers', () => {
    expect(fenOf(1_200_000_000, 834_120)).toBe(1_000_944_000)
    expect(fenOf(1, 500_000)).toBe(1)
    expect(fenOf(9_000_000_000_000_000, 1_000_000)).toBe(9_000_000_000_000_000)
  })

  test('of another currency asks for rate and day', () => {
    const id = '01777f5d-f500-781d-b267-45380ae30309'
    const said = { id, projectId: id, kind: 'planned', amount: '1200', currency: 'HKD' }
    const faults = NewAmount.safeParse(said).error?.issues.map(({ path }) => path.join('.'))
    expect(faults).toEqual(expect.arrayContaining(['rate', 'rateOn']))
  })

  test('sums over stages stay unknown where nobody filled anything in', () => {
    const sums = [
      { stage: 'contact' as const, n: 3, seen: 2, filled: 1, planned: 500 },
      { stage: 'review' as const, n: 1, seen: 1, filled: 0, planned: null },
    ]
    expect(together(sums, ['contact', 'review'])).toEqual({ n: 4, seen: 3, filled: 1, planned: 500 })
    expect(together(sums, ['review'])).toMatchObject({ planned: null })
  })
})
