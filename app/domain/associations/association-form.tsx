import { RecordForm } from '#app/domain/record-form.tsx'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { AssociationChange, AssociationCreate } from './forms.ts'
import { associationMessages } from './messages.ts'
import type { Association } from './queries.server.ts'
import { association as described } from './record.ts'

export function AssociationForm({ id, association }: { id: string; association?: Association }) {
  const m = useMessages(associationMessages)
  const locale = useLocale()
  const city = association?.city
  const chosen = city ? [{ id: city.code, label: nameIn(locale, city) }] : []
  return (
    <RecordForm
      of={described}
      schema={association ? AssociationChange : AssociationCreate}
      id={id}
      row={association}
      given={{ cityCode: { chosen } }}
      save={association ? m.save : m.create}
    />
  )
}
