import { instantOf } from '#app/domain/calendar.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { leadSubmissions } from '#db/schema/leads.ts'
import {
  milestones,
  projectAmounts,
  projectCollaborators,
  projects,
  rivals,
  stageEvents,
  stageEvidence,
} from '#db/schema/projects.ts'
import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { city } from '../places.ts'
import { amountRows } from './amounts.ts'
import { kunpeng, rivalRows } from './article.ts'
import { evidenceFor, pendingEvidence } from './evidence.ts'
import { fictionalProjects } from './fictional.ts'
import { leadRows } from './leads.ts'
import { projectRows } from './rows.ts'

/** The application 松间链信 waits with. */
export const pendingReview = {
  id: seedId('E-F10-review'),
  projectId: seedId('P-F10'),
  kind: 'forward' as const,
  fromStage: 'negotiation' as const,
  toStage: 'review' as const,
  reason: '条款谈妥，企业 3 月底前要定址。',
  appliedBy: cadreId('C01'),
  appliedAt: instantOf('2021-02-05', '16:20'),
  status: 'applied' as const,
}

const collaborators: readonly (readonly [project: string, cadre: string])[] = [
  ['F10', 'C04'],
  ['F10', 'C10'],
  ['F04', 'C08'],
  ['F05', 'C08'],
  ['F11', 'C08'],
  ['F19', 'C08'],
  ['F14', 'C04'],
  ['F17', 'C06'],
]

export async function seedProjects(db: Db) {
  await db
    .insert(projects)
    .values(projectRows.map(({ events, ...row }) => ({ ...row, ...findableAs.project(row) })))
  await db.insert(projectCollaborators).values(
    collaborators.map(([project, cadre]) => ({
      projectId: seedId(`P-${project}`),
      accountId: cadreId(cadre),
    })),
  )
  await db.insert(stageEvents).values([...projectRows.flatMap(({ events }) => events), pendingReview])
  await db.insert(stageEvidence).values([
    ...fictionalEvents().flatMap((event) =>
      ((event.toStage && evidenceFor[event.toStage]) ?? []).map(([requirement, description], at) => ({
        id: seedId(`${event.id}-${at}`),
        stageEventId: event.id,
        requirement,
        description,
        createdAt: event.appliedAt,
      })),
    ),
    ...pendingEvidence.map(([requirement, description], at) => ({
      id: seedId(`E-F10-review-${at}`),
      stageEventId: pendingReview.id,
      requirement,
      description,
      createdAt: pendingReview.appliedAt,
    })),
  ])
  await db.insert(projectAmounts).values(amountRows)
  await db.insert(rivals).values(
    rivalRows.map(({ project, city: name, ...row }) => ({
      ...row,
      id: seedId(`RV-${project}-${name}`),
      projectId: seedId(`P-${project}`),
      cityCode: city[name],
    })),
  )
  await db.insert(milestones).values(
    kunpeng.milestones.map((row, position) => ({
      ...row,
      id: seedId(`MS-${position}`),
      projectId: seedId('P-KP'),
      position,
    })),
  )
  await db.insert(leadSubmissions).values(leadRows)
}

/** Real firms' rows carry no invented papers. */
function fictionalEvents() {
  const ids = new Set(fictionalProjects.map(({ code }) => seedId(`P-${code}`)))
  return projectRows.filter(({ id }) => ids.has(id)).flatMap(({ events }) => events)
}
