import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { Select, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { NewPassword } from '#app/ui/form/new-password.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { accountMessages } from './accounts-messages.ts'
import { AccountChange, NewAccount } from './forms.ts'
import { cadreMessages } from './messages.ts'
import type { AccountRow } from './queries.server.ts'

type Facts = Pick<AccountRow, 'name' | 'nameEn' | 'unitId' | 'title' | 'titleEn' | 'officePhone'>
type Unit = { id: string; name: string; nameEn: string }

/** A colleague's account: a new one with its first password, or the facts of one that is there. */
type Props = {
  id: string
  units: Unit[]
  account?: AccountRow
  /** Of a first password. */
  minLength?: number
}

export function AccountForm({ id, units, account, minLength = 0 }: Props) {
  const m = useMessages(cadreMessages)
  const words = useMessages(accountMessages)
  const locale = useLocale()
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(
    account ? AccountChange : NewAccount,
    { id },
  )
  const field = (name: keyof typeof m.fields) => ({
    label: m.fields[name],
    error: errorOf(name),
    name,
    defaultValue: account?.[name as keyof Facts] ?? '',
  })
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate {...checks}>
      {account ? (
        <input type="hidden" name="version" defaultValue={account.version} />
      ) : (
        <input type="hidden" name="id" value={id} />
      )}
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={m.fields} />
      <div className="z-pair">
        <TextInput {...field('name')} maxLength={40} autoComplete="off" />
        <TextInput {...field('nameEn')} maxLength={60} autoComplete="off" lang="en" />
      </div>
      {!account && (
        <>
          <TextInput
            {...field('username')}
            maxLength={32}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            hint={words.usernameHint}
          />
          <NewPassword
            {...field('password')}
            maxLength={128}
            hint={`${m.passwordNeeds(minLength)} ${m.resetHint}`}
          />
        </>
      )}
      <Select {...field('unitId')} optional>
        <option value="">—</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {nameIn(locale, unit)}
          </option>
        ))}
      </Select>
      <div className="z-pair">
        <TextInput {...field('title')} optional maxLength={60} />
        <TextInput {...field('titleEn')} optional maxLength={80} lang="en" />
      </div>
      <TextInput {...field('officePhone')} optional maxLength={30} type="tel" autoComplete="off" />
      <FormFoot>
        <Button type="submit" tone="primary" busy={isSaving}>
          {account ? m.save : m.create}
        </Button>
      </FormFoot>
    </Form>
  )
}
