import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { LeadDrop } from '#app/domain/projects/leads/forms.ts'
import { leadMessages } from '#app/domain/projects/leads/messages.ts'
import { getLead } from '#app/domain/projects/leads/queries.server.ts'
import { PartForm } from '#app/domain/projects/parts/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { TextArea } from '#app/ui/form/field.tsx'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['leads.drop']

export const loader = signedIn((ctx, { params }) => getLead(ctx, readId(params.leadId)))

export const action = act(verb, { id: 'leadId', to: at.leads.list() })

export default function DropLead() {
  const lead = useLoaderData<typeof loader>()
  const m = useMessages(leadMessages)
  return (
    <Sheet title={m.dropTitle(lead.enterpriseName)} closeTo={at.leads.list()}>
      <PartForm schema={LeadDrop} known={{ id: lead.id }} version={lead.version} submit={m.drop}>
        {(errorOf) => (
          <>
            <TextArea
              name="note"
              label={m.fields.note}
              hint={m.dropHint}
              required
              maxLength={300}
              error={errorOf('note')}
            />
          </>
        )}
      </PartForm>
    </Sheet>
  )
}
