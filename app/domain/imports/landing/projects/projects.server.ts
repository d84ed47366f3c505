import type { Context } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { isLanded } from '#app/domain/projects/stages/ladder.ts'
import type { PlanFault } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import type { Desk } from '../desk.ts'
import { changeTo, comesTo, type Draft, failed, type Planned } from '../draft.ts'
import { noteOf, peopleOf } from '../firms/beside.server.ts'
import { belongings } from '../firms/stored.server.ts'
import {
  amountDrafts,
  bornProject,
  collaboratorDrafts,
  exitReasonOf,
  moveDrafts,
  type ToldProject,
} from './project-drafts.ts'
import { readProject } from './read.ts'
import {
  exitReasons,
  numbersFrom,
  prospectsAmong,
  type StoredProject,
  storedProjects,
} from './stored.server.ts'
import { type PastMove, standingAfter } from './way.ts'

/** Plans projects of the past, each with the way it went, on its own days. One of the same title and firm is the same. */
export const planProjects: Planner = async (ctx, rows, desk, found) => {
  const read = rows.map((row) => readProject(row, found, desk))
  const fine = read.flatMap(({ told }) => told ?? [])
  const firmIds = fine.flatMap(({ enterpriseId }) => enterpriseId ?? [])
  const [stored, prospects, reasonOf, there, numberOf] = await Promise.all([
    storedProjects(
      ctx,
      fine.map(({ said }) => folded(said.title ?? '')),
    ),
    prospectsAmong(ctx, firmIds),
    exitReasons(ctx),
    belongings(ctx, firmIds),
    numbersFor(ctx, fine, desk),
  ])
  const seen: ToldProject[] = []
  return read.map(({ row, name, faults, told }): Planned => {
    const keyed = (planned: Planned) => Object.assign(planned, { nameKey: folded(name) })
    if (!told) return keyed(failed(row, name, faults))
    const known = stored.find((one) => isProject(one, told))
    // Said twice in one file, it was one project.
    if (!known && seen.some((one) => isTwice(one, told))) return keyed(comesTo(name, row.recordId, []))
    const beside = besideOf(told, there, desk)
    if (beside.faults.length > 0) return keyed(failed(row, name, beside.faults))
    const moves = known ? laterMoves(known, told.moves) : told.moves
    const own: (Draft | null)[] = known
      ? changedProject(known, told, moves, reasonOf, desk)
      : bornProject(told, numberOf(told), findableAs.project(told.said as { title: string }), reasonOf, desk)
    if (!known) seen.push(told)
    const settles = settling(told, moves, prospects)
    return keyed(comesTo(name, known?.id ?? row.recordId, [...own, ...settles, ...beside.drafts]))
  })
}

/** Numbers are given when the projects are written: trying takes none. */
async function numbersFor(ctx: Context, fine: readonly ToldProject[], desk: Desk) {
  const yearOf = ({ moves }: ToldProject) => moves[0]!.day.slice(0, 4)
  const next = desk.isTrying ? () => '' : await numbersFrom(ctx, fine.map(yearOf))
  return (told: ToldProject) => next(yearOf(told))
}

const isProject = (stored: StoredProject, { said, enterpriseId }: ToldProject) =>
  stored.enterpriseId === enterpriseId && folded(stored.title) === folded(said.title ?? '')

const isTwice = (one: ToldProject, other: ToldProject) =>
  one.enterpriseId === other.enterpriseId && folded(one.said.title ?? '') === folded(other.said.title ?? '')

/** What a ledger of today tells of the way beyond what is known: nothing while somebody waits for a decision. */
function laterMoves({ moves, isApplied }: StoredProject, told: readonly PastMove[]): PastMove[] {
  const last = moves.at(-1)
  if (isApplied || !last) return []
  const isKnown = (move: PastMove) =>
    moves.some(({ stage, exit }) => (move.toExit ? exit === move.toExit : !exit && stage === move.toStage))
  const later = told.filter((move) => move.day > last.day && !isKnown(move))
  // The way goes on from where it stands, or it is another one.
  const [next] = later
  return next?.from && next.from.stage === last.stage && next.from.exit === last.exit ? later : []
}

const added = ['titleEn', 'need', 'decisionOn', 'nextStep', 'originCityCode', 'referrerName'] as const

/** What a row adds to a project that is there: where that says something already, it stays, and is told to nobody. */
function changedProject(
  stored: StoredProject,
  told: ToldProject,
  moves: readonly PastMove[],
  reasonOf: Parameters<typeof exitReasonOf>[1],
  desk: Desk,
): (Draft | null)[] {
  const said = Object.fromEntries(
    added.flatMap((name) => (stored[name] === null && told.said[name] ? [[name, told.said[name]]] : [])),
  )
  const stands =
    moves.length > 0 ? { ...standingAfter(moves), exitReason: exitReasonOf(moves, reasonOf) } : {}
  const about = { id: stored.id, enterpriseId: stored.enterpriseId }
  const event = { event: 'project.updated', kind: 'project', projectId: stored.id }
  const found = said.titleEn ? findableAs.project({ ...stored, ...said } as { title: string }) : {}
  return [
    changeTo('projects', stored, { ...said, ...found, ...stands }, event),
    ...amountDrafts(
      stored.id,
      told.amounts.filter(({ kind }) => !stored.amounts.includes(kind)),
      desk,
    ),
    ...moveDrafts(about, told, moves, reasonOf, desk),
    ...collaboratorDrafts(
      stored.id,
      told.collaboratorIds.filter((one) => !stored.collaborators.includes(one)),
    ),
  ]
}

/** A firm whose project landed and stays is in the park from that day on, as when the move is confirmed. */
function settling(
  { enterpriseId }: ToldProject,
  moves: readonly PastMove[],
  prospects: Awaited<ReturnType<typeof prospectsAmong>>,
): Draft[] {
  const stands = moves.at(-1)
  const firm = enterpriseId ? prospects.get(enterpriseId) : undefined
  const landing = moves.find(({ toStage, toExit }) => !toExit && isLanded(toStage))
  const stays = stands && isLanded(stands.toStage) && (!stands.toExit || stands.toExit === 'shelved')
  if (!firm || !landing || !stays) return []
  // Once a batch: what another row changes as well would be overtaken.
  prospects.delete(firm.id)
  const since = landing.precision === 'day' ? { residentSince: firm.residentSince ?? landing.day } : {}
  const told = { event: 'enterprise.placed', kind: 'enterprise', enterpriseIds: [firm.id], at: landing.at }
  const draft = changeTo('enterprises', firm, { status: 'resident', ...since }, told)
  return draft ? [draft] : []
}

/** People of the firm and a remark beside the project. A remark on a confidential one is no matter of its firm's. */
function besideOf(
  { row, enterpriseId, said }: ToldProject,
  there: Awaited<ReturnType<typeof belongings>>,
  desk: Desk,
): { drafts: (Draft | null)[]; faults: PlanFault[] } {
  if (!enterpriseId) return { drafts: [], faults: [] }
  const people = peopleOf(
    row.parts.filter(({ part }) => part === 'contacts'),
    { enterpriseId },
    there.people.filter((one) => one.enterpriseId === enterpriseId),
    { enterpriseIds: [enterpriseId] },
  )
  const note = said.confidential ? undefined : row.parts.find(({ part }) => part === 'note')
  const noted = note ? noteOf(note, enterpriseId, there.remarks, desk) : { drafts: [], faults: [] }
  // Another row of the batch may name the same person, or say the same.
  for (const draft of [...people.drafts, ...noted.drafts])
    if (draft?.op === 'insert')
      (draft.table === 'contacts' ? there.people : there.remarks).push({
        id: draft.id,
        ...draft.values,
      } as never)
  return { drafts: [...people.drafts, ...noted.drafts], faults: [...people.faults, ...noted.faults] }
}
