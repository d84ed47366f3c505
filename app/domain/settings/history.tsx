import type { SerializeFrom } from '@remix-run/node'
import type { Field } from '#app/domain/fields.ts'
import type { Words } from '#app/domain/record.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { Told } from './history.server.ts'
import { settingPageMessages } from './messages.ts'
import { type Reader, saidAs } from './said.ts'

type Props = {
  told: SerializeFrom<Told[]>
  fields: Record<string, Field>
  words: Words
  reader: Reader
}

/** Who set what when, the latest first, with what it said before. */
export function SettingHistory({ told, fields, words, reader }: Props) {
  const m = useMessages(settingPageMessages)
  const { now } = useRootData()
  const say = (field: string, value: unknown) => saidAs(fields[field], value, words, reader)
  return (
    <Section title={m.history} count={told.length}>
      {told.length === 0 && <p className="z-muted z-small">{m.never}</p>}
      <ol className="settings-history">
        {told.map(({ id, topic, at, by, name, doing, changes }) => (
          <li key={id}>
            <span className="z-muted z-num">{formatInstant(at, reader.locale, now)}</span>
            <div>
              {by ?? m.installed} {topic === 'logo' ? m.logo.doing[doing] : m.doing[doing]}
              {name && <b> {name}</b>}
              {doing === 'changed' &&
                changes.map(({ field, before, after }) => (
                  <p key={field} className="z-small z-second">
                    {words.fields[field] ?? field} {m.fromTo(say(field, before), say(field, after))}
                  </p>
                ))}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
