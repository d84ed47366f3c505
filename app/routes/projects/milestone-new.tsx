import { redirect } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { getFullProject } from '#app/domain/projects/mutations.server.ts'
import { pageMessages } from '#app/domain/projects/page/messages.ts'
import { NewMilestone } from '#app/domain/projects/parts/forms.ts'
import { MilestoneFields, PartForm } from '#app/domain/projects/parts/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['projects.addMilestone']

export const loader = signedIn(async (ctx, { params }) => {
  const { id } = await getFullProject(ctx, readId(params.projectId))
  return { id, newId: uuidv7() }
})

export const action = signedIn(async (ctx, { request, params, url }) => {
  const id = readId(params.projectId)
  await perform(ctx, verb, await readForm(request, verb.input, { projectId: id }))
  return redirect(at.projects.one(id, listSearch(url.search)))
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
