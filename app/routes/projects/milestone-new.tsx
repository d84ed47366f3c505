import { useLoaderData, useLocation } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { getFullProject } from '#app/domain/projects/mutations.server.ts'
import { pageMessages } from '#app/domain/projects/page/messages.ts'
import { NewMilestone } from '#app/domain/projects/parts/forms.ts'
import { MilestoneFields, PartForm } from '#app/domain/projects/parts/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['projects.addMilestone']

export const loader = signedIn(async (ctx, { params }) => {
  const { id } = await getFullProject(ctx, readId(params.projectId))
  return { id, newId: uuidv7() }
})

export const action = act(verb, {
  ids: { projectId: 'projectId' },
  to: (_, { part, url }) => at.projects.one(part('projectId'), listSearch(url.search)),
})

export default function Part() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(pageMessages)
  const { search } = useLocation()

  return (
    <Sheet title={m.milestones} closeTo={at.projects.one(data.id, listSearch(search))}>
      <PartForm id={data.newId} schema={NewMilestone} known={{ projectId: data.id }} submit={m.save}>
        {(errorOf) => <MilestoneFields errorOf={errorOf} />}
      </PartForm>
    </Sheet>
  )
}
