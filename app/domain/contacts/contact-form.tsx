import { Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Switch, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { ContactAdd, ContactChange } from './forms.ts'
import { contactMessages } from './messages.ts'
import type { Contact } from './queries.server.ts'

/** A new person, or one that is there; then a number left blank stays as it is. */
export function ContactForm({ id, party, contact }: { id: string; party: object; contact?: Contact }) {
  const m = useMessages(contactMessages)
  const values = {
    id,
    ...party,
    name: contact?.name ?? '',
    post: contact?.post ?? '',
    phone: '',
    email: '',
    isPrimary: contact?.isPrimary ?? false,
    noticeOn: contact?.noticeOn ?? '',
    ...(contact ? { clearPhone: false, clearEmail: false } : {}),
  }
  const { register, onSubmit, errorOf, refusal, isSaving } = useRecordForm<Record<string, unknown>>(
    contact ? ContactChange : ContactAdd,
    contact ? { ...values, enterpriseId: undefined, associationId: undefined } : values,
  )
  const field = (name: keyof typeof m.fields) => ({
    label: m.fields[name],
    error: errorOf(name),
    ...register(name),
  })
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate>
      {contact ? (
        <input type="hidden" name="version" defaultValue={contact.version} />
      ) : (
        <input type="hidden" {...register('id')} />
      )}
      <FormError refusal={refusal} />
      <ConflictPanel
        refusal={refusal}
        labels={{ name: m.fields.name, post: m.fields.post, noticeOn: m.fields.noticeOn }}
      />
      <div className="z-pair">
        <TextInput {...field('name')} maxLength={60} />
        <TextInput {...field('post')} optional maxLength={60} />
      </div>
      <TextInput
        {...field('phone')}
        optional
        type="tel"
        inputMode="tel"
        hint={contact?.phone && m.keepPhone(contact.phone)}
      />
      <TextInput
        {...field('email')}
        optional
        type="email"
        hint={contact?.email && m.keepPhone(contact.email)}
      />
      {contact?.phone && <Switch label={m.fields.clearPhone} {...register('clearPhone')} />}
      {contact?.email && <Switch label={m.fields.clearEmail} {...register('clearEmail')} />}
      <DayInput {...field('noticeOn')} optional />
      <Switch label={m.fields.isPrimary} {...register('isPrimary')} />
      <FormFoot>
        {contact ? (
          <Link className="z-link z-tap" to="../remove" relative="path" preventScrollReset>
            {m.remove}
          </Link>
        ) : (
          <span />
        )}
        <Button type="submit" tone="primary" busy={isSaving}>
          {contact ? m.save : m.addTitle}
        </Button>
      </FormFoot>
    </Form>
  )
}
