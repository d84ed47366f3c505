import { v7 as uuidv7 } from 'uuid'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Stage } from '#app/domain/projects/stages/stages.ts'
import {
  milestones,
  projectAmounts,
  projectCollaborators,
  projects,
  rivals,
  stageEvents,
  stageEvidence,
} from '#db/schema/projects.ts'
import type { At } from './office-at-work.ts'
import { deleted, said, shenzhen } from './office-texts.ts'
import { aFile } from './office-visits.ts'

/** Planned investment of each project, 分: odd, and no sum of some is the sum of others. */
export const planned = {
  project: 1_234_567_801,
  registeredProject: 2_345_678_903,
  confidentialProject: 4_567_890_105,
  confidentialLanded: 9_135_780_207,
  otherProject: 18_271_560_409,
  deletedProject: 36_543_120_811,
} as const
export type ProjectName = keyof typeof planned

/** Projects of the owner and team 甲 with a collaborator, in and before the park; one of team 丙. */
export async function theProjects(at: At) {
  const { db, people, teamIds, enterprise, otherFirm, association } = at
  const { owner, collaborator, teamLead, stranger } = people
  const moves: Record<string, string> = {}
  const parts: Record<string, string> = {}
  const made = async (name: ProjectName, stage: Stage, facts: Partial<typeof projects.$inferInsert> = {}) => {
    const id = uuidv7()
    await db.insert(projects).values({
      ...{ id, number: `P-MX-${Object.keys(planned).indexOf(name) + 1}`, title: said(name, 'title') },
      ...{ enterpriseId: enterprise, template: 'lease_in', stage, channel: 'outbound_visit' },
      ...{ stageSince: new Date('2021-01-10T02:00:00Z'), originCityCode: shenzhen },
      ...{ ownerId: owner.id, teamId: teamIds.get('甲组'), need: said(name, 'need') },
      ...findableAs.project({ title: said(name, 'title'), codeName: facts.codeName }),
      ...{ nextStep: said(name, 'nextStep'), referrerAssociationId: association, ...facts },
    })
    const ours = !facts.ownerId
    if (ours) await db.insert(projectCollaborators).values({ projectId: id, accountId: collaborator.id })
    const [amount] = await db
      .insert(projectAmounts)
      .values({
        ...{ projectId: id, kind: 'planned', amount: planned[name], note: said(name, 'amountNote') },
        enteredBy: owner.id,
      })
      .returning()
    const [rival] = await db
      .insert(rivals)
      .values({ projectId: id, name: said(name, 'rival'), offer: said(name, 'offer') })
      .returning()
    const [milestone] = await db
      .insert(milestones)
      .values({ projectId: id, name: said(name, 'milestone'), state: 'open' })
      .returning()
    const [move] = await db
      .insert(stageEvents)
      .values({
        ...{ projectId: id, kind: 'forward', fromStage: 'contact', toStage: stage, status: 'confirmed' },
        ...{ reason: said(name, 'reason'), appliedBy: facts.ownerId ?? owner.id, reviewedBy: teamLead.id },
        ...{ appliedAt: new Date('2021-01-09T02:00:00Z'), reviewedAt: new Date('2021-01-10T02:00:00Z') },
      })
      .returning()
    await db.insert(stageEvidence).values({
      ...{ stageEventId: move!.id, requirement: 'contact_record', description: said(name, 'evidence') },
    })
    Object.assign(parts, { [`${name}Amount`]: amount!.id, [`${name}Rival`]: rival!.id })
    Object.assign(parts, { [`${name}Milestone`]: milestone!.id })
    moves[name] = move!.id
    return id
  }
  const conceal = { confidential: true, enterpriseId: otherFirm }
  const ids = {
    project: await made('project', 'negotiation'),
    registeredProject: await made('registeredProject', 'registered'),
    confidentialProject: await made('confidentialProject', 'negotiation', { ...conceal, codeName: '青鸟' }),
    confidentialLanded: await made('confidentialLanded', 'registered', {
      confidential: true,
      codeName: '白鹭',
    }),
    otherProject: await made('otherProject', 'negotiation', {
      ...{ ownerId: stranger.id, teamId: teamIds.get('丙组'), enterpriseId: otherFirm },
    }),
    deletedProject: await made('deletedProject', 'negotiation', deleted),
  }
  const [pending] = await db
    .insert(stageEvents)
    .values({
      ...{ projectId: ids.project, kind: 'forward', fromStage: 'negotiation', toStage: 'review' },
      ...{ status: 'applied', appliedBy: owner.id, appliedAt: new Date('2021-02-05T02:00:00Z') },
    })
    .returning()
  return {
    ...ids,
    ...(parts as Record<`${ProjectName}${'Amount' | 'Rival' | 'Milestone'}`, string>),
    pendingMove: pending!.id,
    projectFile: await aFile(at, 'projectFile', { stageEventId: moves.project! }),
  }
}
