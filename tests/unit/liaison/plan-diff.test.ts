import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlanContent, planChanges } from '#app/domain/liaison/plan-diff.ts'

const plan = (facts: Partial<PlanContent> = {}): PlanContent => ({
  ...{ goals: ['落实租金补助'], needs: null, risks: null, policies: [] },
  actions: [{ title: '报一期材料', owner: '宋知微', dueOn: '2021-03-01' }],
  ...facts,
})
const policy = (id: string) => ({ id, title: id, titleEn: null })

test('the same content has no changes', () => {
  expect(planChanges(plan(), plan())).toEqual([])
})

test('tells what was added, dropped and changed, part by part', () => {
  const now = plan({
    goals: ['扩到两百人'],
    actions: [
      { title: '报一期材料', owner: '叶岚', dueOn: '2021-04-01' },
      { title: '看新办公室', owner: null, dueOn: null },
    ],
    policies: [policy('b')],
    needs: '更大的场地',
  })
  const before = plan({ policies: [policy('a')], needs: '场地' })
  expect(planChanges(before, now).map(({ kind, part }) => `${kind} ${part}`)).toEqual([
    ...['added goals', 'dropped goals', 'added actions', 'changed actions'],
    ...['added policies', 'dropped policies', 'changed needs'],
  ])
})

test('two actions of the same words stand for two, not for one', () => {
  const twice = plan({ actions: [...plan().actions, ...plan().actions] })
  expect(planChanges(plan(), twice).map(({ kind }) => kind)).toEqual(['added'])
  expect(planChanges(twice, plan()).map(({ kind }) => kind)).toEqual(['dropped'])
})

test('what one side adds the other drops', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 })
  fc.assert(
    fc.property(words, words, (before, now) => {
      const count = (from: string[], to: string[], kind: string) =>
        planChanges(plan({ goals: from }), plan({ goals: to })).filter((one) => one.kind === kind).length
      expect(count(before, now, 'added')).toBe(count(now, before, 'dropped'))
      expect(before.length - count(before, now, 'dropped') + count(before, now, 'added')).toBe(now.length)
    }),
  )
})
