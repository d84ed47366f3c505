import { useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { getFullProject } from '#app/domain/projects/mutations.server.ts'
import { pageMessages } from '#app/domain/projects/page/messages.ts'
import { asTyped } from '#app/domain/projects/parts/amount.ts'
import { AmountFields } from '#app/domain/projects/parts/amount-fields.tsx'
import { AmountChange } from '#app/domain/projects/parts/forms.ts'
import { partMessages } from '#app/domain/projects/parts/messages.ts'
import { PartForm } from '#app/domain/projects/parts/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'
import { useRootData } from '#app/ui/root-data.ts'

const verb = projectVerbs['projects.updateAmount']

export const loader = signedIn(async (ctx, { params }) => {
  const { id, amounts } = await getFullProject(ctx, readId(params.projectId))
  const part = amounts.find((one) => one.id === params.amountId)
  if (!part) throw missing('projects.partMissing')
  return { id, part: { id: part.id, version: part.version, typed: asTyped(part) } }
})

export const action = act(verb, {
  id: 'amountId',
  to: (_, { part, url }) => at.projects.one(part('projectId'), listSearch(url.search)),
})

export default function Part() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(pageMessages)
  const parts = useMessages(partMessages)
  const { search } = useLocation()
  const { today } = useRootData()
  return (
    <Sheet title={parts.correctAmountTitle} closeTo={at.projects.one(data.id, listSearch(search))}>
      <PartForm
        schema={AmountChange}
        known={{ id: data.part.id }}
        version={data.part.version}
        submit={m.save}
      >
        {(errorOf) => <AmountFields today={today} amount={data.part.typed} errorOf={errorOf} />}
      </PartForm>
    </Sheet>
  )
}
