import { redirect } from '@remix-run/node'
import { projectPath } from '#app/domain/projects/project-path.ts'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'

const verb = projectVerbs['projects.withdrawStage']

/** Only posted to; asked for, it shows the project. */
export const loader = signedIn(async (_, { params, url }) =>
  redirect(projectPath(`/projects/${readId(params.projectId)}`, url.search)),
)

export const action = signedIn(async (ctx, { request, params, url }) => {
  const id = readId(params.projectId)
  await perform(ctx, verb, await readForm(request, verb.input, { id }))
  return redirect(projectPath(`/projects/${id}`, url.search))
})
