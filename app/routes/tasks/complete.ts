import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { taskVerbs } from '#app/domain/tasks/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'

const verb = taskVerbs['tasks.complete']

export const action = signedIn(async (ctx, { request, params }) => {
  await perform(ctx, verb, await readForm(request, verb.input, { id: readId(params.taskId) }))
  return redirect(at.today())
})
