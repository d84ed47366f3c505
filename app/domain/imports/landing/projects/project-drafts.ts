import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { projectFacts } from '#app/domain/projects/forms.ts'
import type { Exit, Template } from '#app/domain/projects/stages/stages.ts'
import { type Desk, enteredBy } from '../desk.ts'
import type { Draft, Row, Told } from '../draft.ts'
import { type PastMove, standingAfter } from './way.ts'

export type Said = { [K in keyof typeof projectFacts]?: z.output<(typeof projectFacts)[K]> } & {
  ownerId?: string
  teamId?: string
}
/** Who won a firm instead of us. */
export type Winner = { cityCode: string | null; name: string | null }
export type Amount = { kind: string; amount: number; year: number | null }
export type ToldProject = {
  row: Row
  said: Said
  isKey: boolean
  template: Template
  enterpriseId: string | null
  moves: PastMove[]
  amounts: Amount[]
  collaboratorIds: string[]
  winner: Winner
  author: { id: string | null; name: string | null }
}

type ReasonOf = (exit: Exit, said: string) => string | null
type About = { id: string; enterpriseId: string | null }

/** What the timeline hears of a project, on the day it happened. */
const told = ({ id, enterpriseId }: About, event: string, more: Partial<Told>): Told => ({
  event,
  kind: 'project',
  subjectId: id,
  projectId: id,
  enterpriseIds: enterpriseId ? [enterpriseId] : [],
  ...more,
})

/** A project of the past: opened on its own day, with every move on the day it was made. */
export function bornProject(
  project: ToldProject,
  number: string,
  found: object,
  reasonOf: ReasonOf,
  desk: Desk,
): Draft[] {
  const { row, said, template, enterpriseId, moves, author } = project
  const { ownerId = null, teamId = null, channel: _, ...facts } = said
  const id = row.recordId
  const first = moves[0]!
  const channel = channelOf(said)
  const values = {
    ...facts,
    channel,
    template,
    enterpriseId,
    ownerId,
    teamId,
    number,
    isKeyProject: project.isKey || template === 'key_build',
    ...standingAfter(moves),
    exitReason: exitReasonOf(moves, reasonOf),
    ...found,
    ...enteredBy(desk, author.name),
  }
  const by = author.id ? { actorId: author.id } : {}
  const opened = told({ id, enterpriseId }, 'project.opened', {
    at: first.at,
    ...by,
    particulars: { channel },
  })
  return [
    { table: 'projects', id, op: 'insert', values, told: opened },
    ...amountDrafts(id, project.amounts, desk),
    ...moveDrafts({ id, enterpriseId }, project, moves, reasonOf, desk),
    ...collaboratorDrafts(id, project.collaboratorIds),
  ]
}

/** Where nothing is said of its source: whoever is named brought it. */
function channelOf({ channel, referrerEnterpriseId, referrerAssociationId }: Said) {
  if (channel) return channel
  return referrerEnterpriseId ? 'enterprise_referral' : referrerAssociationId ? 'association' : 'other'
}

export function exitReasonOf(moves: readonly PastMove[], reasonOf: ReasonOf) {
  const last = moves.at(-1)
  return last?.toExit ? (last.reason && reasonOf(last.toExit, last.reason)) || 'other' : null
}

export const amountDrafts = (projectId: string, amounts: readonly Amount[], desk: Desk): Draft[] =>
  amounts.map((amount) => ({
    table: 'amounts',
    id: uuidv7(),
    op: 'insert',
    values: { projectId, ...amount, enteredBy: desk.importerId },
  }))

export const collaboratorDrafts = (projectId: string, accountIds: readonly string[]): Draft[] =>
  [...new Set(accountIds)].map((accountId) => ({
    table: 'collaborators',
    id: uuidv7(),
    op: 'insert',
    values: { projectId, accountId },
  }))

/** Moves as they were confirmed then: by whoever looked after the project, and by the leader who confirms the ledger. */
export function moveDrafts(
  about: About,
  { said, author, winner }: Pick<ToldProject, 'said' | 'author' | 'winner'>,
  moves: readonly PastMove[],
  reasonOf: ReasonOf,
  desk: Desk,
): Draft[] {
  const appliedBy = author.id ?? said.ownerId ?? desk.importerId
  const reviewedBy = desk.confirmerId === appliedBy ? null : desk.confirmerId
  // Whoever won did so when the project went out last.
  const lastOut = moves.findLast(({ toExit }) => toExit !== null)
  return moves.map((move) => {
    const { kind, from, toStage, toExit, at, precision, reason } = move
    const id = uuidv7()
    const code = toExit && reason ? reasonOf(toExit, reason) : null
    const values = {
      projectId: about.id,
      kind,
      fromStage: from?.stage ?? null,
      toStage,
      fromExit: from?.exit ?? null,
      toExit,
      reasonCode: toExit ? (code ?? 'other') : null,
      reason: code ? null : reason,
      rivalCityCode: move === lastOut ? winner.cityCode : null,
      rivalName: move === lastOut ? winner.name : null,
      appliedBy,
      appliedAt: at,
      status: 'confirmed',
      reviewedBy: kind === 'open' ? null : reviewedBy,
      reviewedAt: at,
      precision,
    }
    const particulars = { stageEventId: id, kind, from: from?.stage, to: toExit ?? toStage }
    const event = told(about, 'project.stageConfirmed', { at, actorId: appliedBy, particulars })
    return { table: 'stages', id, op: 'insert', values, ...(kind !== 'open' && { told: event }) }
  })
}
