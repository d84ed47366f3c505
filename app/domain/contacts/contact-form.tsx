import type { ReactNode } from 'react'
import { RecordForm } from '#app/domain/record-form.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Switch } from '#app/ui/form/field.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { ContactAdd, ContactChange } from './forms.ts'
import { contactMessages } from './messages.ts'
import type { Contact } from './queries.server.ts'
import { contact as described } from './record.ts'

type Props = {
  id: string
  party: object
  contact?: Contact
  foot?: ReactNode
}

/** A new person, or one that is there; then a number left blank stays as it is. */
export function ContactForm({ id, party, contact, foot }: Props) {
  const m = useMessages(contactMessages)
  return (
    <RecordForm
      of={described}
      schema={contact ? ContactChange : ContactAdd}
      id={id}
      row={contact}
      known={contact ? {} : { ...party }}
      given={{
        phone: { hint: contact?.phone && m.keepPhone(contact.phone) },
        email: { hint: contact?.email && m.keepPhone(contact.email) },
      }}
      save={contact ? m.save : m.addTitle}
      foot={foot}
      asks={(refusal) =>
        refusal?.code === 'contacts.alike' && (
          <>
            <FormError refusal={refusal} />
            <Switch label={m.separate} name="separate" />
          </>
        )
      }
    >
      {contact?.phone && <Switch label={m.fields.clearPhone} name="clearPhone" />}
      {contact?.email && <Switch label={m.fields.clearEmail} name="clearEmail" />}
    </RecordForm>
  )
}
