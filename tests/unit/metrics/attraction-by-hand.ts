import type { Period } from '#app/domain/calendar.ts'
import type { ProjectFact } from '#app/domain/metrics/project-figures.ts'
import {
  dayNumber,
  dayNumberOf,
  firstMove,
  inside,
  insideFor,
  isStalled,
  landedOrLater,
  ordinary,
  standing,
  steps,
} from './by-hand.ts'

type Trip = { fromOn: string; toOn: string; enterpriseIds: readonly string[] }

const opening = ({ moves }: ProjectFact) => moves[0] ?? null

export function conversion(projects: ProjectFact[], period: Period, day: string) {
  const rate = () => ({ numerator: 0, denominator: 0 })
  const result = { leadToSigned: rate(), signedToLanded: rate() }
  for (const project of ordinary(projects)) {
    const signed = firstMove(project, ['signed'])
    const landed = firstMove(project, landedOrLater)
    const byThen = { from: null, to: day }
    if (insideFor(opening(project), period)) {
      result.leadToSigned.denominator += 1
      if (insideFor(signed, byThen)) result.leadToSigned.numerator += 1
    }
    if (insideFor(signed, period)) {
      result.signedToLanded.denominator += 1
      if (insideFor(landed, byThen)) result.signedToLanded.numerator += 1
    }
  }
  return result
}

export function medians(projects: ProjectFact[], day: string) {
  const all: Record<string, number[]> = {}
  for (const { moves } of ordinary(projects))
    for (let at = 0; at + 1 < moves.length; at += 1) {
      const [here, next] = [moves[at], moves[at + 1]]
      if (!here || !next || here.exit || here.to === null || dayNumberOf(next.at) > dayNumber(day)) continue
      if (here.precision === 'year' || next.precision === 'year') continue
      const stays = all[here.to] ?? []
      stays.push(dayNumberOf(next.at) - dayNumberOf(here.at))
      all[here.to] = stays
    }
  return Object.fromEntries(Object.entries(all).map(([stage, days]) => [stage, middle(days)]))
}

function middle(numbers: number[]) {
  const rest = [...numbers].sort((a, b) => a - b)
  while (rest.length > 2) {
    rest.pop()
    rest.shift()
  }
  return rest.reduce((sum, one) => sum + one, 0) / rest.length
}

export function stale(projects: ProjectFact[], day: string) {
  const rate = { numerator: 0, denominator: 0 }
  for (const project of ordinary(projects)) {
    if (!steps.talk.includes(standing(project, day))) continue
    rate.denominator += 1
    if (isStalled(project, day)) rate.numerator += 1
  }
  return rate
}

export function yieldOf(trips: Trip[], projects: ProjectFact[], period: Period) {
  const [met, moved]: [string[], string[]] = [[], []]
  for (const trip of trips) {
    if (!inside(dayNumber(trip.fromOn), period)) continue
    for (const firm of trip.enterpriseIds) {
      if (!met.includes(firm)) met.push(firm)
      for (const project of ordinary(projects)) {
        if (project.enterpriseId !== firm) continue
        const seen: string[] = []
        for (const { to, exit, at, precision } of project.moves) {
          if (exit || to === null) continue
          const number = dayNumberOf(at)
          const isInTime =
            precision === 'day' && number >= dayNumber(trip.fromOn) && number <= dayNumber(trip.toOn) + 90
          if (to !== 'lead' && !seen.includes(to) && isInTime && !moved.includes(firm)) moved.push(firm)
          seen.push(to)
        }
      }
    }
  }
  return { numerator: moved.length, denominator: met.length }
}

export function sources(projects: (ProjectFact & { channel: string })[], period: Period) {
  const all: Record<string, number> = {}
  for (const project of projects) {
    const opened = project.template === 'key_build' ? null : opening(project)
    if (insideFor(opened, period)) all[project.channel] = (all[project.channel] ?? 0) + 1
  }
  return all
}
