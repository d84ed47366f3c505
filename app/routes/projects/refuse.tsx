import { useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { StageRefusal } from '#app/domain/projects/forms.ts'
import { getFullProject } from '#app/domain/projects/mutations.server.ts'
import { pageMessages } from '#app/domain/projects/page/messages.ts'
import { PartForm } from '#app/domain/projects/parts/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { TextArea } from '#app/ui/form/field.tsx'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['projects.refuseStage']

export const loader = signedIn(async (ctx, { params }) => {
  const { id, version } = await getFullProject(ctx, readId(params.projectId))
  return { id, version }
})

export const action = act(verb, {
  id: 'projectId',
  to: (_, { part, url }) => at.projects.one(part('projectId'), listSearch(url.search)),
})

export default function Refuse() {
  const { id, version } = useLoaderData<typeof loader>()
  const m = useMessages(pageMessages)
  const { search } = useLocation()
  return (
    <Sheet title={m.refuseTitle} closeTo={at.projects.one(id, listSearch(search))}>
      <PartForm schema={StageRefusal} known={{ id: id }} version={version} submit={m.refuse}>
        {(errorOf) => (
          <>
            <TextArea name="note" label={m.refuseNote} required maxLength={400} error={errorOf('note')} />
          </>
        )}
      </PartForm>
    </Sheet>
  )
}
