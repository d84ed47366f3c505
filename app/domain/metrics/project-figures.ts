import { type Day, dayOf, daysBetween, type Period } from '#app/domain/calendar.ts'
import { groupStages, landedStages } from '#app/domain/projects/stages/ladder.ts'
import type { Exit, LadderGroup, Stage, Template } from '#app/domain/projects/stages/stages.ts'
import { endOf, happenedWithin, mayBeWithin } from './period.ts'

/** A confirmed move; its instant is the review's, never a typed date. */
export type MoveFact = { to: Stage | null; exit: Exit | null; at: Date; precision: 'day' | 'year' }

/** `moves` in the order they were confirmed. */
export type ProjectFact = {
  id: string
  enterpriseId: string | null
  template: Template
  moves: readonly MoveFact[]
}

/** Key build projects (鲲鹏) stand apart from every project figure. */
export const counts = (project: ProjectFact) => project.template !== 'key_build'

/** M4 as a stock: projects confirmed at REGISTERED or later by the end of `day`. Leaving later does not undo it. */
export const landedAsOf = (projects: readonly ProjectFact[], day: Day): number =>
  landedInPeriod(projects, { from: null, to: day })

/** M4 as a flow: a project counts once, in the period of its first such confirmation. */
export function landedInPeriod(projects: readonly ProjectFact[], period: Period): number {
  return projects.filter((project) => counts(project) && firstIn(project, landedStages, period)).length
}

/** Landings of a year that lies in the period in part, known by no day: they are in no figure of the period. */
export function landedYearOnly(projects: readonly ProjectFact[], period: Period): number {
  return projects.filter((project) => {
    const first = counts(project) && firstOf(project, landedStages)
    return first && mayBeWithin(first, period)
  }).length
}

/** 签约未落地: standing at SIGNED at the end of `day`, never landed, not out. */
export function signedNotLanded(projects: readonly ProjectFact[], day: Day): number {
  return projects.filter(
    (project) =>
      counts(project) &&
      standsIn(project, 'signed', day) &&
      !firstIn(project, landedStages, { from: null, to: day }),
  ).length
}

/** 在谈: distinct firms with a project standing between CONTACT and REVIEW at the end of `day`. */
export function inTalkEnterprises(projects: readonly ProjectFact[], day: Day): number {
  return firmsOf(projects.filter((project) => counts(project) && standsIn(project, 'talk', day)))
}

/** 停滞: of the firms in talk, those with a project that has stood on its stage for over 60 days. */
export function stalledEnterprises(projects: readonly ProjectFact[], day: Day): number {
  return firmsOf(projects.filter((project) => counts(project) && isStalled(project, day)))
}

/** Days on one stage in talk after which a project is stalled. */
export const stalledAfter = 60

/** In talk, and on its stage for over 60 days; nobody knows how long where the year of the move is all that is known. */
export function isStalled(project: ProjectFact, day: Day): boolean {
  const last = project.moves.findLast(({ at }) => at < endOf(day))
  return (
    standsIn(project, 'talk', day) &&
    last?.precision === 'day' &&
    daysBetween(dayOf(last.at), day) > stalledAfter
  )
}

const firmsOf = (projects: readonly ProjectFact[]) =>
  new Set(projects.flatMap(({ enterpriseId }) => (enterpriseId ? [enterpriseId] : []))).size

/** 存量: projects standing in the group at the end of `day`. */
export function stockOn(projects: readonly ProjectFact[], group: LadderGroup, day: Day): number {
  return projects.filter((project) => counts(project) && standsIn(project, group, day)).length
}

/** What arrives in a group: landing counts any later stage too. */
export const stagesInto = (group: LadderGroup) => (group === 'landed' ? landedStages : groupStages[group])

/** 流量: projects whose first confirmation in the group falls in the period. */
export function flowInto(projects: readonly ProjectFact[], group: LadderGroup, period: Period): number {
  const stages = stagesInto(group)
  return projects.filter((project) => counts(project) && firstIn(project, stages, period)).length
}

/** Where the project stood at the end of `day`; null before its opening and after an exit. */
export function stageAsOf(project: ProjectFact, day: Day): Stage | null {
  const last = project.moves.findLast(({ at }) => at < endOf(day))
  return last && !last.exit ? last.to : null
}

export function standsIn(project: ProjectFact, group: LadderGroup, day: Day) {
  const stage = stageAsOf(project, day)
  return stage !== null && groupStages[group].includes(stage)
}

/** The first confirmed arrival at one of the stages. */
export const firstOf = ({ moves }: ProjectFact, stages: readonly Stage[]) =>
  moves.find(({ to, exit }) => !exit && to !== null && stages.includes(to))

function firstIn(project: ProjectFact, stages: readonly Stage[], period: Period) {
  const first = firstOf(project, stages)
  return first !== undefined && happenedWithin(first, period)
}
