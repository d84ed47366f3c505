import type { Requirement } from './evidence.ts'

export const templates = ['lease_in', 'land_build', 'public_platform', 'key_build'] as const
export type Template = (typeof templates)[number]

/** The one reporting ladder of all templates (domain.md §2.2); its groups carry the stage's hue. */
export const ladderGroups = ['lead', 'talk', 'signed', 'landed', 'running'] as const
export type LadderGroup = (typeof ladderGroups)[number]

/** Why a stage has lasted too long. */
export const lates = [
  'unscreened',
  'stalled',
  'undecided',
  'unregistered',
  'notMovedIn',
  'notOperating',
] as const
export type Late = (typeof lates)[number]

type StageFacts = {
  group: LadderGroup
  /** The templates whose way leads through it. */
  ways: readonly Template[]
  /** What must be proved to enter it, which is what the stage before it has to leave behind. */
  proofs: readonly Requirement[]
  /** Days in it after which it is pointed out; null where nothing presses. */
  stale: { days: number; tone: 'red' | 'warn'; why: Late } | null
  /** Days without any contact after which its firm has gone silent; null where silence is no sign. */
  silentAfter: number | null
}

const leased = ['lease_in', 'public_platform'] as const
// Key build projects are followed by milestones between the last two.
const built = ['land_build', 'key_build'] as const
const regular = ['lease_in', 'land_build', 'public_platform'] as const

const notOperating = { days: 180, tone: 'red', why: 'notOperating' } as const

/**
 * Every stage, in the order of the steps: a row is a step, and a step has another stage for another template.
 * Everything that is said, counted or drawn of stages is derived from here; README says how one is added.
 */
const steps = [
  {
    lead: {
      group: 'lead',
      ways: regular,
      proofs: [],
      stale: { days: 3, tone: 'warn', why: 'unscreened' },
      silentAfter: null,
    },
  },
  {
    contact: {
      group: 'talk',
      ways: regular,
      proofs: ['screening', 'contact_log'],
      stale: null,
      silentAfter: 14,
    },
  },
  {
    inspection: {
      group: 'talk',
      ways: regular,
      proofs: ['need_form', 'visit_minutes'],
      stale: null,
      silentAfter: 30,
    },
  },
  {
    negotiation: {
      group: 'talk',
      ways: regular,
      proofs: ['terms_list'],
      stale: { days: 60, tone: 'red', why: 'stalled' },
      silentAfter: 30,
    },
  },
  {
    review: {
      group: 'talk',
      ways: regular,
      proofs: ['terms_list', 'draft_agreement', 'rivals', 'fair_competition'],
      // 15 working days are three weeks.
      stale: { days: 21, tone: 'warn', why: 'undecided' },
      silentAfter: null,
    },
  },
  {
    signed: {
      group: 'signed',
      ways: regular,
      proofs: ['decision_minutes', 'agreement', 'promises'],
      stale: { days: 90, tone: 'red', why: 'unregistered' },
      silentAfter: null,
    },
  },
  {
    registered: {
      group: 'landed',
      ways: regular,
      proofs: ['licence'],
      stale: { days: 90, tone: 'red', why: 'notMovedIn' },
      silentAfter: null,
    },
  },
  {
    moved_in: {
      group: 'landed',
      ways: leased,
      proofs: ['lease', 'site_photos'],
      stale: notOperating,
      silentAfter: null,
    },
    started: {
      group: 'landed',
      ways: built,
      proofs: ['permit', 'site_photos'],
      stale: notOperating,
      silentAfter: null,
    },
  },
  {
    operating: {
      group: 'running',
      ways: leased,
      proofs: ['operation_proof'],
      stale: null,
      silentAfter: null,
    },
    producing: {
      group: 'running',
      ways: built,
      proofs: ['acceptance'],
      stale: null,
      silentAfter: null,
    },
  },
] as const satisfies readonly Record<string, StageFacts>[]

type KeysOf<Row> = Row extends unknown ? keyof Row : never
export type Stage = KeysOf<(typeof steps)[number]>
/** Days a project stays in each stage, in the middle; none where nobody has left it. */
export type Medians = Partial<Record<Stage, number>>

/** The columns of the board: each step with the stages that stand on it. */
export const ladderSteps = steps.map((row, at) => ({ step: at + 1, stages: Object.keys(row) as Stage[] }))

/** `exit` is separate: a lost project keeps the stage it was lost at. */
export const stages = ladderSteps.flatMap((row) => row.stages) as [Stage, ...Stage[]]
export const stageFacts = Object.assign({}, ...steps) as Readonly<Record<Stage, StageFacts>>

export const exits = ['lost', 'shelved', 'transferred', 'left'] as const
export type Exit = (typeof exits)[number]

/** `open` creates, `forward` is one step, `skip` jumps (with a reason), `exit` leaves, `reopen` returns from an exit. */
export const moveKinds = ['open', 'forward', 'skip', 'back', 'exit', 'reopen'] as const
export type MoveKind = (typeof moveKinds)[number]
