import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Context } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { NewProject, StageApplication } from '#app/domain/projects/forms.ts'
import { NewLead } from '#app/domain/projects/leads/forms.ts'
import { requiredFor } from '#app/domain/projects/stages/ladder.ts'
import { isExit } from '#app/domain/projects/stages/moves.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import { projectAmounts, projects } from '#db/schema/projects.ts'
import { testNow } from './builders.ts'

export const aProjectForm = (enterpriseId: string, facts: Partial<z.input<typeof NewProject>> = {}) =>
  NewProject.parse({
    id: uuidv7(),
    enterpriseId,
    template: 'lease_in',
    title: '车间上云网关研发中心',
    channel: 'online',
    ...facts,
  })

export const aLeadForm = (facts: Partial<z.input<typeof NewLead>> = {}) =>
  NewLead.parse({
    id: uuidv7(),
    enterpriseName: '棱镜三维',
    channel: 'outbound_visit',
    need: '想设华东交付中心',
    ...facts,
  })

/** An application with every proof its stage asks for. */
export const anApplication = (
  project: { id: string; version: number },
  to: Stage | Exit,
  facts: Partial<z.input<typeof StageApplication>> = {},
) =>
  StageApplication.parse({
    id: project.id,
    version: project.version,
    to,
    evidence: Object.fromEntries((isExit(to) ? [] : requiredFor(to)).map((key) => [key, '已备'])),
    ...facts,
  })

/** A project that stands where the test wants it, without its history. */
export async function aProjectAt(
  { db }: Pick<Context, 'db'>,
  stage: Stage,
  facts: Partial<typeof projects.$inferInsert> & { planned?: number } = {},
) {
  const { planned, ...columns } = facts
  const id = uuidv7()
  const [project] = await db
    .insert(projects)
    .values({
      id,
      number: `P-T-${id.slice(-8)}`,
      title: '研发中心',
      template: 'lease_in',
      channel: 'online',
      stage,
      stageSince: testNow,
      createdAt: testNow,
      updatedAt: testNow,
      ...findableAs.project({ title: '研发中心', ...columns }),
      ...columns,
    })
    .returning()
  if (planned !== undefined)
    await db
      .insert(projectAmounts)
      .values({ projectId: id, kind: 'planned', amount: planned, enteredBy: columns.ownerId ?? id })
  return project!
}
