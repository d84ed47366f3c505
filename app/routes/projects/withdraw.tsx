import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'

const verb = projectVerbs['projects.withdrawStage']

/** Only posted to; asked for, it shows the project. */
export const loader = signedIn(async (_, { params, url }) =>
  redirect(at.projects.one(readId(params.projectId), listSearch(url.search))),
)

export const action = signedIn(async (ctx, { request, params, url }) => {
  const id = readId(params.projectId)
  await perform(ctx, verb, await readForm(request, verb.input, { id }))
  return redirect(at.projects.one(id, listSearch(url.search)))
})
