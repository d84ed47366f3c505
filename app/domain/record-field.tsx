import type { ReactNode } from 'react'
import type { Locale } from '#app/i18n/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { DayInput, Select, Switch, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import type { Field } from './fields.ts'
import { optionNames, type Words } from './record.ts'

export type RecordFieldProps = {
  name: string
  field: Field
  words: Record<Locale, Words>
  value: string | boolean
  error: string | undefined
  hint?: ReactNode
  /** What an open list offers. */
  choices?: readonly { value: string; label: string }[]
  /** What a picker has chosen already. */
  chosen?: Pick[]
}

/** One field of a described record, drawn by its kind. */
export function RecordField({ name, field, words, value, error, hint, choices, chosen }: RecordFieldProps) {
  const m = useMessages(words)
  const isOptional = field.is.safeParse('').success
  const shared = { name, label: m.fields[name] ?? name, error, hint, optional: isOptional || undefined }
  const text = { ...shared, defaultValue: String(value), maxLength: field.max, autoComplete: 'off' }
  switch (field.shown) {
    case 'tick':
      return <Switch name={name} label={shared.label} defaultChecked={value === true} />
    case 'day':
      return <DayInput {...shared} defaultValue={String(value)} />
    case 'number':
      return <TextInput {...text} inputMode="numeric" />
    case 'link':
      return <TextInput {...text} type="url" inputMode="url" />
    case 'phone':
      return <TextInput {...text} type="tel" inputMode="tel" />
    case 'email':
      return <TextInput {...text} type="email" />
    case 'area':
      return <TextArea {...text} rows={4} />
    case 'lines':
      return <TextArea {...text} rows={2} />
    case 'picker':
      return <Picker {...shared} source={field.source ?? ''} initial={chosen} />
    case 'pickers':
      return <Picker {...shared} source={field.source ?? ''} initial={chosen} multiple />
    case 'choice': {
      const options = choices ?? optionNames(field, m).map(([option, label]) => ({ value: option, label }))
      return (
        <Select {...shared} defaultValue={String(value)}>
          {(isOptional || value === '') && <option value="">—</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </Select>
      )
    }
    case 'hidden':
      return null
    default:
      return <TextInput {...text} />
  }
}
