import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { leadMessages } from '#app/domain/projects/lead-messages.ts'
import { getLead } from '#app/domain/projects/lead-queries.server.ts'
import { PartForm } from '#app/domain/projects/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { TextArea } from '#app/ui/form/field.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['leads.drop']

export const loader = signedIn((ctx, { params }) => getLead(ctx, readId(params.leadId)))

export const action = signedIn(async (ctx, { request, params }) => {
  await perform(ctx, verb, await readForm(request, verb.input, { id: readId(params.leadId) }))
  return redirect('/leads')
})

export default function DropLead() {
  const lead = useLoaderData<typeof loader>()
  const m = useMessages(leadMessages)
  const errors = useRefusal()?.fieldMessages
  return (
    <Sheet title={m.dropTitle(lead.enterpriseName)} closeTo="/leads">
      <PartForm version={lead.version} submit={m.drop}>
        <TextArea
          name="note"
          label={m.fields.note}
          hint={m.dropHint}
          required
          maxLength={300}
          error={errors?.note}
        />
      </PartForm>
    </Sheet>
  )
}
