import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { ensureCan } from '#app/domain/abilities.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { exportPages } from '#app/domain/exports/page-messages.ts'
import { getExport } from '#app/domain/exports/queries.server.ts'
import { exportVerbs } from '#app/domain/sheets/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

const verb = exportVerbs['exports.refuse']

export const loader = signedIn(async (ctx, { params }) => {
  ensureRole(ctx, verb)
  const one = await getExport(ctx, readId(params.exportId))
  ensureCan(one, 'exports.refuse')
  return { version: one.version }
})

export const action = act(verb, { id: 'exportId', to: at.exports.list() })

export default function RefuseExport() {
  const { version } = useLoaderData<typeof loader>()
  const m = useMessages(exportPages)
  const { fields } = useMessages(exportMessages)
  const refusal = useRefusal()
  return (
    <Dialog title={m.refuseTitle} closeTo={at.exports.list()}>
      <Form className="z-form">
        <input type="hidden" name="version" value={version} />
        <FormError refusal={refusal} />
        <p className="z-small z-secondary">{m.refuseHint}</p>
        <TextArea
          name="note"
          label={fields.note}
          required
          maxLength={200}
          error={refusal?.fieldMessages.note}
        />
        <FormFoot>
          <Button type="submit" tone="danger">
            {m.refuse}
          </Button>
        </FormFoot>
      </Form>
    </Dialog>
  )
}
