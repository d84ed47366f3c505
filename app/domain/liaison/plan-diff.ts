import type { FullPlan } from './plan-queries.server.ts'

type Action = Pick<FullPlan['actions'][number], 'title' | 'owner' | 'dueOn'>
type Policy = Pick<FullPlan['policies'][number], 'id' | 'title' | 'titleEn'>
export type PlanContent = Pick<FullPlan, 'needs' | 'risks'> & {
  goals: readonly string[]
  actions: readonly Action[]
  policies: readonly Policy[]
}

export type PlanChange =
  | { kind: 'added' | 'dropped'; part: 'goals'; goal: string }
  | { kind: 'added' | 'dropped'; part: 'actions'; action: Action }
  | { kind: 'changed'; part: 'actions'; action: Action; before: Action }
  | { kind: 'added' | 'dropped'; part: 'policies'; policy: Policy }
  | { kind: 'changed'; part: 'needs' | 'risks'; text: string | null; before: string | null }

/**
 * What `now` adds to, takes from and changes of `before`. An action is the same one while its words are; each stands for
 * one other at most.
 */
export function planChanges(before: PlanContent, now: PlanContent): PlanChange[] {
  const goals = matched(before.goals, now.goals, (goal) => goal)
  const actions = matched(before.actions, now.actions, ({ title }) => title)
  const policies = matched(before.policies, now.policies, ({ id }) => id)
  const texts = (['needs', 'risks'] as const).filter((part) => (before[part] ?? '') !== (now[part] ?? ''))
  return [
    ...goals.added.map((goal) => ({ kind: 'added' as const, part: 'goals' as const, goal })),
    ...goals.dropped.map((goal) => ({ kind: 'dropped' as const, part: 'goals' as const, goal })),
    ...actions.added.map((action) => ({ kind: 'added' as const, part: 'actions' as const, action })),
    ...actions.pairs
      .filter(([old, action]) => old.owner !== action.owner || old.dueOn !== action.dueOn)
      .map(([old, action]) => ({ kind: 'changed' as const, part: 'actions' as const, action, before: old })),
    ...actions.dropped.map((action) => ({ kind: 'dropped' as const, part: 'actions' as const, action })),
    ...policies.added.map((policy) => ({ kind: 'added' as const, part: 'policies' as const, policy })),
    ...policies.dropped.map((policy) => ({ kind: 'dropped' as const, part: 'policies' as const, policy })),
    ...texts.map((part) => ({ kind: 'changed' as const, part, text: now[part], before: before[part] })),
  ]
}

function matched<T>(before: readonly T[], now: readonly T[], key: (one: T) => string) {
  const left = [...before]
  const pairs: [T, T][] = []
  const added: T[] = []
  for (const one of now) {
    const at = left.findIndex((other) => key(other) === key(one))
    if (at < 0) added.push(one)
    else pairs.push([...left.splice(at, 1), one] as [T, T])
  }
  return { added, dropped: left, pairs }
}
