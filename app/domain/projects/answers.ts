import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { access, anyAccess, day, instant, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { channels } from './channels.ts'
import { Amount, Milestone, Move, Rival } from './parts/answers.ts'
import { exits, lates, stages, templates } from './stages/stages.ts'

const Warning = z
  .object({
    tone: z.enum(['red', 'warn']),
    why: z.enum([...lates, 'silent', 'unassigned', 'recheck', 'noCadre']),
    days: z.int().nullable().describe('Null where no number of days makes it so.'),
  })
  .describe('The one thing most in need of attention.')
  .meta({ id: 'Warning' })

const card = {
  id: uuid(),
  version: version(),
  number: z.string(),
  confidential: z.boolean(),
  label: z.string().describe('The firm, the title of a project without one, or a code name.'),
  labelEn: z.string().nullable(),
  enterpriseId: uuid().nullable(),
  sample: sample(),
  template: z.enum(templates).describe('Which ladder of stages it climbs.'),
  stage: z.enum(stages),
  stageSince: instant(),
  stageDays: z.int().nullable().describe('Natural days in the stage; null where only the year is known.'),
  yearOnly: z.boolean().describe('Of its last move the year alone is known.'),
  exit: z.enum(exits).nullable().describe('The way it left the pipeline; it keeps the stage it left at.'),
  exitSince: instant().nullable(),
  teamId: uuid().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
  warning: Warning.nullable(),
}

const inFull = 'Null for a reader of the card.'

const facts = {
  title: z.string().nullable().describe(inFull),
  codeName: z.string().nullable().describe(inFull),
  ownerId: uuid().nullable().describe(inFull),
  owner: z.string().nullable().describe(inFull),
  cityCode: z.string().nullable().describe(inFull),
  hasOwnCity: z.boolean().nullable().describe('False where the city is the firm’s.'),
  city: z.string().nullable().describe(inFull),
  cityEn: z.string().nullable().describe(inFull),
  planned: z.int().nullable().describe('Planned investment in fen, a hundredth of a yuan.'),
  isConverted: z.boolean().nullable().describe('A planned amount was converted from another currency.'),
  pendingTo: z
    .enum([...stages, ...exits])
    .nullable()
    .describe('Where an application waits to be confirmed.'),
  lastContactOn: day().nullable().describe('The last day anybody of the office met or called the firm.'),
}

const row = { ...card, ...facts, channel: z.enum(channels).nullable().describe(inFull) }

export const ProjectPage = walkOf(z.object({ ...row, access: anyAccess() }).meta({ id: 'ProjectRow' }))

const ProjectCard = z.object({ ...row, access: access('card') }).meta({ id: 'ProjectCard' })

const FullProject = z
  .object({
    access: access('full'),
    ...card,
    ...facts,
    channel: z.enum(channels),
    titleEn: z.string().nullable(),
    referrerEnterpriseId: uuid().nullable(),
    referrerEnterprise: z.string().nullable(),
    referrerAssociationId: uuid().nullable(),
    referrerAssociation: z.string().nullable(),
    referrerName: z.string().nullable(),
    isKeyProject: z.boolean(),
    need: z.string().nullable(),
    decisionOn: day().nullable().describe('When the firm means to decide.'),
    nextStep: z.string().nullable(),
    exitReason: z.string().nullable().describe('A code of the list of reasons.'),
    isImported: z.boolean().describe('It came with a ledger of the past.'),
    originalAuthor: z.string().nullable().describe('Who wrote it down at the time, by the ledger.'),
    collaboratorIds: z.array(uuid()),
    collaborators: z.array(z.object({ id: uuid(), name: z.string() })),
    moves: z.array(Move).describe('Applications and decisions, newest first.'),
    amounts: z.array(Amount),
    rivals: z.array(Rival),
    milestones: z.array(Milestone),
    abilities: abilities(
      'projects.update',
      'projects.assign',
      'projects.applyStage',
      'projects.confirmStage',
      'projects.refuseStage',
      'projects.withdrawStage',
      'projects.addAmount',
      'projects.addRival',
      'projects.addMilestone',
    ),
  })
  .meta({ id: 'FullProject' })

export const Project = z.discriminatedUnion('access', [ProjectCard, FullProject])
