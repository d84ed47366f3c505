import { forms } from '#app/domain/park/form-of.ts'
import { type Topic, topics } from '#app/domain/park/settings.ts'
import type { Fields, RecordOf } from '#app/domain/record.ts'
import { RecordForm } from '#app/domain/record-form.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from '#app/ui/messages.ts'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { settingPageMessages } from './messages.ts'
import { type Reader, saidAs } from './said.ts'

type Props = {
  topic: Topic
  standing: { version: number; value: Record<string, unknown> }
  reader: Reader
  mayWrite: boolean
}

/** A setting that is one value: its form for who keeps it, its facts for everybody else. */
export function TopicForm({ topic, standing, reader, mayWrite }: Props) {
  // Each topic has fields of its own; here they are drawn by their kinds alone.
  const of = topics[topic].of as unknown as RecordOf<Fields>
  const words = of.words[reader.locale]
  const kit = useMessages(kitMessages)
  const m = useMessages(settingPageMessages)
  const fields = Object.entries(of.fields)
  const { value, version } = standing
  if (!mayWrite)
    return (
      <PropertyList>
        {fields.map(([name, field]) => (
          <Property key={name} label={words.fields[name] ?? name}>
            {saidAs(field, value[name], words, reader)}
          </Property>
        ))}
      </PropertyList>
    )
  const hints = words.hints as Record<string, string>
  const given = Object.fromEntries(
    fields.map(([name, { shown }]) => [
      name,
      { hint: hints[name], chosen: shown === 'picker' ? chosenIn(value[name], reader) : undefined },
    ]),
  )
  return (
    <RecordForm
      key={version}
      of={of}
      schema={forms[topic]}
      row={{ ...value, version }}
      given={given}
      save={kit.save}
      foot={<span className="z-small z-muted">{m.holdsAtOnce}</span>}
    />
  )
}

/** What a picker has chosen already. */
export const chosenIn = (value: unknown, { names }: Pick<Reader, 'names'>) =>
  [value ?? []].flat().map((one) => ({ id: String(one), label: names[String(one)] ?? '—' }))
