import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Select, Switch, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import { visitFieldMessages } from './field-messages.ts'
import { visitMessages } from './messages.ts'
import type { VisitMode } from './visit.ts'
import type { VisitDefaults } from './visit-form.tsx'

type Props = {
  defaults: VisitDefaults
  mode: VisitMode
  trips: { id: string; title: string }[]
  colleagues: Pick[]
  errorOf: (field: string) => string | undefined
}

/** The rest of a visit, folded: associations, who went along, trip, place, notes. */
export function VisitMore({ defaults, mode, trips, colleagues, errorOf }: Props) {
  const m = useMessages(visitMessages)
  const { fields: fieldLabels } = useMessages(visitFieldMessages)
  // What was written once is not folded away when it is corrected.
  const isFilled = Boolean(defaults.summary || defaults.place)
  return (
    <details className="z-more" open={mode === 'online' || isFilled || undefined}>
      <summary>{m.more}</summary>
      <div className="z-form">
        {mode === 'online' && (
          <Select
            label={fieldLabels.onlineKind}
            name="onlineKind"
            defaultValue={defaults.onlineKind ?? 'talk'}
          >
            <option value="talk">{m.onlineKinds.talk}</option>
            <option value="roadshow">{m.onlineKinds.roadshow}</option>
          </Select>
        )}
        <Picker
          name="associationIds"
          label={m.associations}
          source={at.pick.associations()}
          multiple
          initial={defaults.associations}
          error={errorOf('associationIds')}
          optional
        />
        <Picker
          name="ourIds"
          label={m.ours}
          source={at.pick.cadres()}
          multiple
          initial={defaults.ours}
          suggestions={colleagues}
          error={errorOf('ourIds')}
        />
        {trips.length > 0 && (
          <Select label={m.trip} name="tripId" defaultValue={defaults.tripId} optional>
            <option value="">{m.noTrip}</option>
            {trips.map((trip) => (
              <option key={trip.id} value={trip.id}>
                {trip.title}
              </option>
            ))}
          </Select>
        )}
        <Picker
          name="cityCode"
          label={m.city}
          source={at.pick.cities()}
          initial={defaults.city}
          error={errorOf('cityCode')}
          optional
        />
        <TextInput label={m.place} name="place" defaultValue={defaults.place} optional maxLength={120} />
        <TextArea
          label={m.summary}
          name="summary"
          defaultValue={defaults.summary}
          optional
          rows={4}
          maxLength={4000}
        />
        <Switch label={m.confidential} name="confidential" defaultChecked={defaults.confidential} />
      </div>
    </details>
  )
}
