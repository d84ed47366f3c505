import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, rankCandidates } from '#app/domain/liaison/candidates.ts'
import { coverageOf, periodDays, periodFrom } from '#app/domain/liaison/liaison.ts'

const present = { disabled: false }
const left = { disabled: true }

describe('a firm is looked after', () => {
  test.each([
    ['with a primary cadre in office', { primary: present, deputy: null }, 'owned'],
    ['while a deputy acts alone', { primary: null, deputy: present }, 'owned'],
    ['but its hand-over is pending when the primary has left', { primary: left, deputy: present }, 'pending'],
    ['by nobody without either', { primary: null, deputy: null }, 'gap'],
    ['by nobody when the only deputy has left', { primary: null, deputy: left }, 'gap'],
  ] as const)('%s', (_, cadres, coverage) => {
    expect(coverageOf(cadres)).toBe(coverage)
  })
})

describe('a period', () => {
  test('reads back as it was written, open or closed', () => {
    expect(periodDays(periodFrom('2021-02-08'))).toEqual({ from: '2021-02-08', to: null })
    expect(periodDays(periodFrom('2020-01-01', '2021-01-15'))).toEqual({
      from: '2020-01-01',
      to: '2021-01-15',
    })
  })
})

describe('suggesting a cadre', () => {
  const cadre = (facts: Partial<Candidate>): Candidate => ({
    id: 'a',
    name: '蒋文博',
    unit: null,
    unitEn: null,
    load: 0,
    samePatch: 0,
    leadsPatch: false,
    handlesTicket: false,
    hasMet: false,
    isDeputy: false,
    ...facts,
  })

  test('puts who leads the patch before who has merely met the firm', () => {
    const ranked = rankCandidates([
      cadre({ id: 'met', hasMet: true }),
      cadre({ id: 'lead', leadsPatch: true }),
    ])
    expect(ranked.map(({ id }) => id)).toEqual(['lead', 'met'])
  })

  test('spares a cadre who has fifteen firms already', () => {
    const ranked = rankCandidates([cadre({ id: 'full', leadsPatch: true, load: 15 }), cadre({ id: 'free' })])
    expect(ranked[0]!.id).toBe('free')
  })

  test('never loses or invents anyone, and does not depend on the order given', () => {
    const some = fc.uniqueArray(
      fc.record({ id: fc.uuid(), load: fc.nat(20), hasMet: fc.boolean(), leadsPatch: fc.boolean() }),
      { selector: ({ id }) => id, maxLength: 12 },
    )
    fc.assert(
      fc.property(some, (facts) => {
        const candidates = facts.map(cadre)
        const ranked = rankCandidates(candidates)
        expect(new Set(ranked)).toEqual(new Set(candidates))
        expect(rankCandidates([...candidates].reverse())).toEqual(ranked)
      }),
    )
  })
})
