import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Select, Switch, TextInput } from '#app/ui/form/field.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { visitFieldMessages } from './field-messages.ts'
import { visitMessages } from './messages.ts'
import type { VisitMode } from './visit.ts'
import type { VisitDefaults } from './visit-form.tsx'

type Props = {
  defaults: VisitDefaults
  mode: VisitMode
  trips: { id: string; title: string }[]
  errorOf: (field: string) => string | undefined
}

/** The rest of a visit, folded: associations, trip, city, place, who may read it. */
export function VisitMore({ defaults, mode, trips, errorOf }: Props) {
  const m = useMessages(visitMessages)
  const { fields: fieldLabels } = useMessages(visitFieldMessages)
  // What was written once is not folded away when it is corrected; a new visit's trip is only proposed.
  const { place, associations, confidential, tripId, city, version } = defaults
  const isOnTrip = version !== undefined && (tripId !== '' || city.length > 0)
  const isFilled = place !== '' || associations.length > 0 || confidential || isOnTrip
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
        <Switch label={m.confidential} name="confidential" defaultChecked={defaults.confidential} />
      </div>
    </details>
  )
}
