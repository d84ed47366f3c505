import { useState } from 'react'
import { formatDuration } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { TextInput } from '#app/ui/form/field.tsx'
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
      <fieldset className="z-field">
        <legend className="z-label">{words.fields.level}</legend>
        <span className="z-chips">
          {levels.map((one) => (
            <label key={one} className="z-chip">
              <input
                type="radio"
                name="level"
                value={one}
                checked={level === one}
                onChange={() => setChosen(one)}
              />
              {words.levels[one]}
            </label>
          ))}
        </span>
        {hint && (
          <span className="z-hint">
            {m.suggest(words.levels[hint.level], m.why[hint.why](formatDuration(hint.minutes ?? 0, locale)))}
          </span>
        )}
      </fieldset>
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
