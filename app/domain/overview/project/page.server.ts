import { askAll } from '#app/domain/ask-all.ts'
import { atOnce } from '#app/domain/at-once.server.ts'
import type { Context } from '#app/domain/context.ts'
import { honoursOf } from '#app/domain/honours/honours.server.ts'
import { stageMedians } from '#app/domain/metrics/medians.server.ts'
import { projectView } from '#app/domain/projects/page/view.server.ts'
import { getProjectCard } from '#app/domain/projects/queries.server.ts'
import { firmOfProject } from './firm.server.ts'

/** A project's page: what its own word says of it, what it was awarded, and the firm beside it. */
export const projectPage = (ctx: Context, id: string) =>
  atOnce(ctx, async (ctx) => {
    const card = getProjectCard(ctx, id)
    const { view, ...parts } = await askAll({
      view: projectView(ctx, id, card),
      medians: stageMedians(ctx),
      honours: honoursOf(ctx, id),
      beside: card.then((project) => firmOfProject(ctx, project)),
    })
    return { ...view, ...parts }
  })
