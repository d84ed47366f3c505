import { useState } from 'react'
import { formatDuration } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { TextInput } from '#app/ui/form/field.tsx'
import { TopicChips } from '#app/ui/form/form-parts.tsx'
import { intakeMessages } from '../intake-messages.ts'
import { ticketMessages } from '../messages.ts'
import type { LevelHint } from '../suggest-level.ts'
import { type Level, levels } from '../ticket.ts'

/** The suggested level with its reason; another one asks for a sentence. */
export function LevelChoice({ hint, error }: { hint: LevelHint | undefined; error: string | undefined }) {
  const m = useMessages(intakeMessages)
  const words = useMessages(ticketMessages)
  const locale = useLocale()
  const [chosen, setChosen] = useState<Level>()
  const level = chosen ?? hint?.level ?? 'p2'
  const differs = hint !== undefined && level !== hint.level
  return (
    <div className="z-stack">
      <TopicChips
        legend={words.fields.level}
        name="level"
        type="radio"
        choices={levels.map((code) => ({ code, label: words.levels[code] }))}
        chosen={[level]}
        onChoose={(code) => setChosen(code as Level)}
      >
        {hint && (
          <span className="z-hint">
            {m.suggest(words.levels[hint.level], m.why[hint.why](formatDuration(hint.minutes ?? 0, locale)))}
          </span>
        )}
      </TopicChips>
      {(differs || error) && (
        <TextInput
          name="levelReason"
          label={words.fields.levelReason}
          required
          maxLength={200}
          error={error}
        />
      )}
    </div>
  )
}
