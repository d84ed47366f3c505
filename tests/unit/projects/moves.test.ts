import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requirements } from '#app/domain/projects/stages/evidence.ts'
import { nextStage, openingStage, sequences } from '#app/domain/projects/stages/ladder.ts'
import {
  after,
  isDrop,
  lackingEvidence,
  movesFrom,
  moveTo,
  needsReason,
  type Standing,
} from '#app/domain/projects/stages/moves.ts'
import { exits, stages, templates } from '#app/domain/projects/stages/stages.ts'

const at = (stage: Standing['stage'], exit: Standing['exit'] = null): Standing => ({
  template: 'lease_in',
  stage,
  exit,
})

describe('a move', () => {
  test.each([
    ['lead', 'contact', 'forward'],
    ['lead', 'negotiation', 'skip'],
    ['review', 'contact', 'back'],
    ['review', 'lost', 'exit'],
    ['moved_in', 'left', 'exit'],
  ] as const)('from %s to %s is %s', (from, to, kind) => {
    expect(moveTo(at(from), to)?.kind).toBe(kind)
  })

  test.each([
    ['contact', 'contact'],
    ['contact', 'started'],
    ['contact', 'left'],
    ['registered', 'lost'],
  ] as const)('from %s to %s there is none', (from, to) => {
    expect(moveTo(at(from), to)).toBeNull()
  })

  test('leads back from an exit only to the stage that was left', () => {
    expect(moveTo(at('review', 'shelved'), 'review')?.kind).toBe('reopen')
    expect(moveTo(at('review', 'shelved'), 'signed')).toBeNull()
    expect(moveTo(at('review', 'shelved'), 'lost')).toBeNull()
  })

  test('ahead lacks what nobody described; blanks prove nothing', () => {
    const move = moveTo(at('negotiation'), 'review')!
    const given = { terms_list: '第 3 稿', rivals: ' ', fair_competition: '通过' }
    expect(lackingEvidence(move, given)).toEqual(['draft_agreement', 'rivals'])
    expect(lackingEvidence(moveTo(at('review'), 'contact')!, {})).toEqual([])
  })

  test('is a drop only from a bare lead', () => {
    expect(isDrop(at('lead'), moveTo(at('lead'), 'lost')!)).toBe(true)
    expect(isDrop(at('contact'), moveTo(at('contact'), 'lost')!)).toBe(false)
    expect(isDrop(at('lead'), moveTo(at('lead'), 'shelved')!)).toBe(false)
  })
})

test('any sequence of legal moves keeps the project on its template’s way', () => {
  fc.assert(
    fc.property(fc.constantFrom(...templates), fc.array(fc.nat(), { maxLength: 60 }), (template, choices) => {
      let standing: Standing = { template, stage: openingStage(template), exit: null }
      for (const choice of choices) {
        const offered = movesFrom(standing)
        expect(new Set(offered).size).toBe(offered.length)
        expect(offered.length).toBeGreaterThan(0)
        const to = offered[choice % offered.length]!
        const move = moveTo(standing, to)!
        expect(move).not.toBeNull()
        const next = after(standing, move)
        expect(sequences[template]).toContain(next.stage)
        // An exit keeps the stage; a return keeps it too; one step forward is the only move without a reason.
        if (move.kind === 'exit' || move.kind === 'reopen') expect(next.stage).toBe(standing.stage)
        if (move.kind === 'exit') expect(exits).toContain(next.exit)
        else expect(next.exit).toBeNull()
        if (move.kind === 'forward') expect(next.stage).toBe(nextStage(template, standing.stage))
        expect(needsReason(move)).toBe(move.kind !== 'forward')
        for (const key of lackingEvidence(move, {})) expect(requirements).toContain(key)
        standing = next
      }
    }),
    { numRuns: 300 },
  )
})

test('what is not offered is refused', () => {
  for (const template of templates)
    for (const stage of sequences[template])
      for (const exit of [null, ...exits]) {
        const standing = { template, stage, exit }
        const offered = movesFrom(standing)
        for (const to of [...stages, ...exits])
          expect(moveTo(standing, to) !== null).toBe(offered.includes(to))
      }
})
