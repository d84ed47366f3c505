import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'

const verb = projectVerbs['projects.withdrawStage']

/** Only posted to; asked for, it shows the project. */
export const loader = signedIn(async (_, { params, url }) =>
  redirect(at.projects.one(readId(params.projectId), listSearch(url.search))),
)

export const action = act(verb, {
  id: 'projectId',
  to: (_, { part, url }) => at.projects.one(part('projectId'), listSearch(url.search)),
})
