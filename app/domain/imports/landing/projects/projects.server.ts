import type { Context } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { oneOf, optionalId, optionalWhole, wanYuan } from '#app/domain/forms.ts'
import { projectFacts, projectRules } from '#app/domain/projects/forms.ts'
import { amountKinds } from '#app/domain/projects/parts/amount.ts'
import { isLanded, sequences } from '#app/domain/projects/stages/ladder.ts'
import { type Stage, stages, type Template, templates } from '#app/domain/projects/stages/stages.ts'
import { broken } from '#app/domain/record.ts'
import type { PlanFault, PlanFaultCode } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import type { Desk, Found } from '../desk.ts'
import { changeTo, comesTo, type Draft, failed, type Planned, planFault, type Row } from '../draft.ts'
import { noteOf, peopleOf } from '../firms/beside.server.ts'
import { belongings } from '../firms/stored.server.ts'
import { related } from '../relations.ts'
import { validated } from '../validated.ts'
import {
  type Amount,
  amountDrafts,
  bornProject,
  exitReasonOf,
  moveDrafts,
  type Said,
  type ToldProject,
} from './project-drafts.ts'
import {
  exitReasons,
  numbersFrom,
  prospectsAmong,
  type StoredProject,
  storedProjects,
} from './stored.server.ts'
import { type PastMove, standingAfter, wayOf } from './way.ts'

const shape = {
  ...projectFacts,
  template: oneOf(templates),
  teamId: optionalId(),
  ownerId: optionalId(),
}
const amountShape = { amount: wanYuan(), year: optionalWhole(2000, 2100) }

type Read = { row: Row; name: string; faults: PlanFault[]; told: ToldProject | null }

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

function readProject(row: Row, found: ReadonlyMap<string, Found>, desk: Desk): Read {
  const { ids, faults, names } = related(row.lookups, found)
  const firstIds = Object.fromEntries(Object.entries(ids).map(([field, [id]]) => [field, id]))
  const { enterpriseId, ...referrers } = firstIds
  const read = validated({ ...row.values, ...referrers }, shape)
  const { template: givenTemplate, ...said } = read.values as Said & { template?: Template }
  const template = givenTemplate ?? templateOf(row)
  const summed = amountsOf(row)
  const name = said.title ?? names[0] ?? ''
  const lacking = [
    ...(said.title || read.faults.some(({ at }) => at === 'title') ? [] : [planFault('required', 'title')]),
    ...(row.lookups.enterpriseId || template === 'key_build' ? [] : [planFault('required', 'enterpriseId')]),
    ...Object.entries(broken(projectRules, said)).map(([at, code]) => planFault(code as PlanFaultCode, at)),
  ]
  const way = wayOf(row, template, desk.today)
  const all = [...faults, ...read.faults, ...summed.faults, ...lacking, ...way.faults]
  if (all.length > 0) return { row, name, faults: all, told: null }
  const history = row.parts.find(({ part }) => part === 'history')?.values
  const authorId = (history?.author as string | undefined) ?? null
  const told = {
    row,
    said: said.confidential ? withRemark(said, row) : said,
    isKey: row.parts.some(({ part, values }) => part === 'standing' && values.isKey === true),
    template,
    enterpriseId: enterpriseId ?? null,
    moves: way.moves,
    amounts: summed.amounts,
    author: { id: authorId, name: authorId ? (desk.names.get(authorId) ?? null) : null },
  }
  return { row, name, faults: [], told }
}

/** A remark on a confidential project stays with it. */
function withRemark(said: Said, row: Row): Said {
  const remark = row.parts.find(({ part }) => part === 'note')?.values.text
  const need = [said.need, typeof remark === 'string' ? remark : ''].filter(Boolean).join('\n').slice(0, 2000)
  return need ? { ...said, need } : said
}

/** Where the kind is not said: a stage that lies on one way alone tells it, else it leases. */
function templateOf({ parts }: Row): Template {
  const named = parts.flatMap(({ part, values }) => (part === 'standing' ? [values.stage] : [part]))
  const isBuilt = stages.some(
    (stage: Stage) =>
      named.includes(stage) && !sequences.lease_in.includes(stage) && sequences.land_build.includes(stage),
  )
  return isBuilt ? 'land_build' : 'lease_in'
}

function amountsOf(row: Row): { amounts: Amount[]; faults: PlanFault[] } {
  const faults: PlanFault[] = []
  const amounts = row.parts.flatMap(({ part, values }): Amount[] => {
    if (!(amountKinds as readonly string[]).includes(part) || values.amount === undefined) return []
    const read = validated(values, amountShape, part)
    faults.push(...read.faults)
    const recordedOn = row.parts.find((one) => one.part === 'history')?.values.recordedOn as
      | string
      | undefined
    const year =
      (read.values.year as number | undefined) ?? (recordedOn ? Number(recordedOn.slice(0, 4)) : null)
    if (part === 'in_year' && year === null) faults.push(planFault('required', 'in_year.year'))
    return [{ kind: part, amount: read.values.amount as number, year: part === 'in_year' ? year : null }]
  })
  return { amounts, faults }
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
