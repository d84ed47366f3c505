import { useMessages } from '#app/i18n/use-messages.ts'
import { visitMessages } from './messages.ts'
import { type VisitMode, visitModes } from './visit.ts'

export function ModeChips({ mode, onChange }: { mode: VisitMode; onChange: (mode: VisitMode) => void }) {
  const m = useMessages(visitMessages)
  return (
    <fieldset className="z-field">
      <legend className="z-label">{m.columns.mode}</legend>
      <span className="z-chips">
        {visitModes.map((one) => (
          <label key={one} className="z-chip">
            <input
              type="radio"
              name="mode"
              value={one}
              checked={mode === one}
              onChange={() => onChange(one)}
            />
            {m.modes[one]}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
