import type { Period } from '#app/domain/calendar.ts'
import type { FirmFact } from '#app/domain/metrics/liaison-figures.ts'
import type { ProjectFact } from '#app/domain/metrics/project-figures.ts'
import type { TicketFact } from '#app/domain/metrics/ticket-figures.ts'
import type { TripFact, VisitFact } from '#app/domain/metrics/visit-figures.ts'
import type { LadderGroup } from '#app/domain/projects/stages/stages.ts'

/** The figures counted slowly, from the handbook's sentences: loops, plain arithmetic, its own calendar. */

const hours = (instant: Date) => instant.getTime() / 3_600_000 + 8
export const dayNumber = (day: string) =>
  Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)) / 86_400_000
export const dayNumberOf = (instant: Date) => Math.floor(hours(instant) / 24)

export function inside(number: number, period: Period) {
  if (period.from && number < dayNumber(period.from)) return false
  return !(period.to && number > dayNumber(period.to))
}

function met(visits: VisitFact[], mode: string, period: Period) {
  const pairs: [number, string][] = []
  visits.forEach((visit, at) => {
    if (visit.mode !== mode || visit.status !== 'held' || !inside(dayNumber(visit.reportOn), period)) return
    for (const firm of visit.enterpriseIds) pairs.push([at, firm])
  })
  return pairs
}

const different = (things: unknown[]) => things.filter((thing, at) => things.indexOf(thing) === at).length

export function outbound(visits: VisitFact[], period: Period) {
  const pairs = met(visits, 'outbound', period)
  return { events: different(pairs.map(([at]) => at)), enterprises: different(pairs.map(([, firm]) => firm)) }
}

export function receptions(visits: VisitFact[], period: Period) {
  const pairs = met(visits, 'inbound', period)
  return {
    events: different(pairs.map(([at]) => at)),
    enterpriseVisits: pairs.length,
    enterprises: different(pairs.map(([, firm]) => firm)),
  }
}

export function associations(visits: VisitFact[], period: Period) {
  const [seen, spokenTo]: [string[], string[]] = [[], []]
  for (const { status, mode, reportOn, associationIds } of visits)
    if (status === 'held' && inside(dayNumber(reportOn), period))
      for (const association of associationIds) {
        spokenTo.push(association)
        if (['outbound', 'inbound', 'service'].includes(mode)) seen.push(association)
      }
  return { visited: different(seen), contacted: different(spokenTo) }
}

export function trips(all: TripFact[], period: Period) {
  const figures = { trips: 0, personTimes: 0, personDays: 0 }
  for (const { fromOn, toOn, memberIds } of all) {
    if (!inside(dayNumber(fromOn), period)) continue
    figures.trips += 1
    for (const _ of memberIds) {
      figures.personTimes += 1
      for (let day = dayNumber(fromOn); day <= dayNumber(toOn); day += 1) figures.personDays += 1
    }
  }
  return figures
}

export const steps: Record<LadderGroup, string[]> = {
  lead: ['lead'],
  talk: ['contact', 'inspection', 'negotiation', 'review'],
  signed: ['signed'],
  landed: ['registered', 'moved_in', 'started'],
  running: ['operating', 'producing'],
}
export const landedOrLater = [...steps.landed, ...steps.running]

export const ordinary = (projects: ProjectFact[]) =>
  projects.filter(({ template }) => template !== 'key_build')

export type Move = ProjectFact['moves'][number]

export function firstMove({ moves }: ProjectFact, wanted: string[]) {
  for (const move of moves) if (!move.exit && wanted.includes(move.to ?? '')) return move
  return null
}

/** The days it may have been: one, or every day of its year. */
function possibleDays({ at, precision }: Move) {
  const day = dayNumberOf(at)
  if (precision === 'day') return [day]
  const year = new Date(day * 86_400_000).getUTCFullYear()
  const days: number[] = []
  for (let one = dayNumber(`${year}-01-01`); one <= dayNumber(`${year}-12-31`); one += 1) days.push(one)
  return days
}

export const insideFor = (move: Move | null, period: Period) =>
  move !== null && possibleDays(move).every((day) => inside(day, period))

export const insideInPart = (move: Move | null, period: Period) =>
  move !== null && !insideFor(move, period) && possibleDays(move).some((day) => inside(day, period))

export function standing({ moves }: ProjectFact, day: string) {
  let where = 'nowhere'
  for (const { to, exit, at } of moves)
    if (dayNumberOf(at) <= dayNumber(day)) where = exit ? 'out' : String(to)
  return where
}

export function landedBy(projects: ProjectFact[], day: string) {
  return landedDuring(projects, { from: null, to: day })
}

export function landedDuring(projects: ProjectFact[], period: Period) {
  let number = 0
  for (const project of ordinary(projects))
    if (insideFor(firstMove(project, landedOrLater), period)) number += 1
  return number
}

export function landedSomeDay(projects: ProjectFact[], period: Period) {
  let number = 0
  for (const project of ordinary(projects))
    if (insideInPart(firstMove(project, landedOrLater), period)) number += 1
  return number
}

export function signedOnly(projects: ProjectFact[], day: string) {
  let number = 0
  for (const project of ordinary(projects))
    if (
      standing(project, day) === 'signed' &&
      !insideFor(firstMove(project, landedOrLater), { from: null, to: day })
    )
      number += 1
  return number
}

export function inTalk(projects: ProjectFact[], day: string) {
  const firms: string[] = []
  for (const project of ordinary(projects))
    if (project.enterpriseId && steps.talk.includes(standing(project, day))) firms.push(project.enterpriseId)
  return different(firms)
}

export function stalledFirms(projects: ProjectFact[], day: string) {
  const firms: string[] = []
  for (const project of ordinary(projects))
    if (project.enterpriseId && isStalled(project, day)) firms.push(project.enterpriseId)
  return different(firms)
}

export function isStalled(project: ProjectFact, day: string) {
  if (!steps.talk.includes(standing(project, day))) return false
  let last: Move | undefined
  for (const move of project.moves) if (dayNumberOf(move.at) <= dayNumber(day)) last = move
  return last?.precision === 'day' && dayNumber(day) - dayNumberOf(last.at) > 60
}

export function stock(projects: ProjectFact[], step: LadderGroup, day: string) {
  return ordinary(projects).filter((project) => steps[step].includes(standing(project, day))).length
}

export function flow(projects: ProjectFact[], step: LadderGroup, period: Period) {
  let number = 0
  for (const project of ordinary(projects)) {
    const first = firstMove(project, step === 'landed' ? landedOrLater : steps[step])
    if (insideFor(first, period)) number += 1
  }
  return number
}

export function takenIn(tickets: TicketFact[], period: Period) {
  return tickets.filter(({ receivedAt }) => inside(dayNumberOf(receivedAt), period))
}

export function response(tickets: TicketFact[], period: Period, now: Date) {
  const rate = { numerator: 0, denominator: 0 }
  for (const { state, respondedAt, responseDueAt } of takenIn(tickets, period)) {
    if (state === 'merged' || state === 'withdrawn') continue
    if (respondedAt) {
      rate.denominator += 1
      if (respondedAt.getTime() <= responseDueAt.getTime()) rate.numerator += 1
    } else if (now.getTime() > responseDueAt.getTime()) rate.denominator += 1
  }
  return rate
}

const asked = (tickets: TicketFact[], period: Period) =>
  takenIn(tickets, period).flatMap(({ state, followUps }) => {
    if (state === 'merged' || state === 'withdrawn') return []
    let answer = null
    for (const call of followUps) if (call.valid) answer = call
    return answer ? [answer] : []
  })

export function solution(tickets: TicketFact[], period: Period) {
  const answers = asked(tickets, period)
  return { numerator: answers.filter(({ solved }) => solved === true).length, denominator: answers.length }
}

export function satisfaction(tickets: TicketFact[], period: Period) {
  const answers = asked(tickets, period)
  const pleased = answers.filter(({ satisfaction }) =>
    ['very_satisfied', 'satisfied', 'mostly_satisfied'].includes(String(satisfaction)),
  )
  return { numerator: pleased.length, denominator: answers.length }
}

const inThePark = (firms: FirmFact[], day: string) =>
  firms.filter(
    ({ status, residentSince }) =>
      status === 'resident' && (!residentSince || dayNumber(residentSince) <= dayNumber(day)),
  )

function holder({ assignments }: FirmFact, kind: string, day: string) {
  for (const post of assignments)
    if (
      post.kind === kind &&
      dayNumber(post.from) <= dayNumber(day) &&
      !(post.to && dayNumber(post.to) <= dayNumber(day))
    )
      return { gone: post.cadreDisabledAt !== null && dayNumberOf(post.cadreDisabledAt) <= dayNumber(day) }
  return null
}

export function ownership(firms: FirmFact[], day: string) {
  const scope = inThePark(firms, day)
  let numerator = 0
  for (const firm of scope) {
    const deputy = holder(firm, 'deputy', day)
    if (holder(firm, 'primary', day) || (deputy && !deputy.gone)) numerator += 1
  }
  return { numerator, denominator: scope.length }
}

export function pending(firms: FirmFact[], day: string) {
  return inThePark(firms, day).filter((firm) => holder(firm, 'primary', day)?.gone).length
}
