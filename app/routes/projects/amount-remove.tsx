import { useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { getFullProject } from '#app/domain/projects/mutations.server.ts'
import { PartRemoval } from '#app/domain/projects/parts/forms.ts'
import { partMessages } from '#app/domain/projects/parts/messages.ts'
import { PartForm, RemovalFields } from '#app/domain/projects/parts/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['projects.removeAmount']

export const loader = signedIn(async (ctx, { params }) => {
  const { id, amounts } = await getFullProject(ctx, readId(params.projectId))
  const part = amounts.find((one) => one.id === params.amountId)
  if (!part) throw missing('projects.partMissing')
  return { id, part }
})

export const action = act(verb, {
  id: 'amountId',
  to: (_, { part, url }) => at.projects.one(part('projectId'), listSearch(url.search)),
})

export default function Part() {
  const data = useLoaderData<typeof loader>()
  const parts = useMessages(partMessages)
  const { search } = useLocation()

  return (
    <Sheet title={parts.removeAmountConfirm} closeTo={at.projects.one(data.id, listSearch(search))}>
      <PartForm
        schema={PartRemoval}
        known={{ id: data.part.id }}
        version={data.part.version}
        submit={parts.removeAmountConfirm}
      >
        {(errorOf) => <RemovalFields errorOf={errorOf} />}
      </PartForm>
    </Sheet>
  )
}
