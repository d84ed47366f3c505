import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { TextArea } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { noteMessages } from './messages.ts'

type Props = { note: { id: string; enterpriseId: string; text: string; version: number }; mine: boolean }

/** The author's own remark, to be corrected; others read it. */
export function NoteForm({ note, mine }: Props) {
  const m = useMessages(noteMessages)
  const refusal = useRefusal()
  if (!mine) return <p className="z-pre">{note.text}</p>
  return (
    <Form className="z-form">
      <input type="hidden" name="version" defaultValue={note.version} />
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={{ text: m.fields.text }} />
      <TextArea
        name="text"
        label={m.fields.text}
        defaultValue={note.text}
        required
        maxLength={2000}
        rows={5}
        error={refusal?.fieldMessages.text}
      />
      <FormFoot>
        <Link
          className="z-link z-tap"
          to={at.enterprises.noteRemove(note.enterpriseId, note.id)}
          preventScrollReset
        >
          {m.remove}
        </Link>
        <Button type="submit" tone="primary">
          {m.saveChange}
        </Button>
      </FormFoot>
    </Form>
  )
}
