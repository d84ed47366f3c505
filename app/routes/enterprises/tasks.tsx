import { taskVerbs } from '#app/domain/tasks/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm } from '#app/http/read.server.ts'

/** A command without a page: the composer gives oneself a task here. */
export const action = signedIn(async (ctx, { request, params }) => {
  const add = taskVerbs['tasks.add']
  const extra = { enterpriseId: params.enterpriseId, kind: 'next_step' }
  const { id } = await perform(ctx, add, await readForm(request, add.input, extra))
  return { id }
})
