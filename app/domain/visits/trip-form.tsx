import { at } from '#app/addresses.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Select, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { LeaveGuard } from '#app/ui/form/leave-guard.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { alsoLater } from '#app/ui/later.tsx'
import { tripMessages } from './trips-messages.ts'

// What the browser checks by; it comes when the page is at rest, before anything is typed.
const forms = () => import('./forms.ts')
const newTrip = alsoLater(async () => (await forms()).NewTrip)
const tripChange = alsoLater(async () => (await forms()).TripChange)

export type TripDefaults = {
  id: string
  version?: number
  title: string
  kind: 'outing' | 'stationed'
  city: Pick[]
  teamId: string
  fromOn: string
  toOn: string
  purpose: string
  summary: string
  members: Pick[]
}

/** A trip: where, when, who, what for. */
export function TripForm({
  defaults,
  teams,
}: {
  defaults: TripDefaults
  teams: { id: string; name: string; nameEn: string }[]
}) {
  const m = useMessages(tripMessages)
  const locale = useLocale()
  const isNew = defaults.version === undefined
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(isNew ? newTrip : tripChange)
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate {...checks}>
      <LeaveGuard />
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={m.fields} />
      <input type="hidden" name="id" value={defaults.id} />
      {!isNew && <input type="hidden" name="version" defaultValue={defaults.version} />}
      <TextInput
        label={m.fields.title}
        name="title"
        defaultValue={defaults.title}
        maxLength={80}
        error={errorOf('title')}
      />
      <Picker
        name="cityCode"
        label={m.fields.cityCode}
        source={at.pick.cities()}
        initial={defaults.city}
        error={errorOf('cityCode')}
      />
      <div className="z-pair">
        <DayInput
          label={m.fields.fromOn}
          name="fromOn"
          defaultValue={defaults.fromOn}
          error={errorOf('fromOn')}
        />
        <DayInput label={m.fields.toOn} name="toOn" defaultValue={defaults.toOn} error={errorOf('toOn')} />
      </div>
      <Picker
        name="memberIds"
        label={m.fields.memberIds}
        source={at.pick.cadres()}
        multiple
        initial={defaults.members}
        error={errorOf('memberIds')}
      />
      <div className="z-pair">
        <Select label={m.fields.kind} name="kind" defaultValue={defaults.kind}>
          <option value="outing">{m.kinds.outing}</option>
          <option value="stationed">{m.kinds.stationed}</option>
        </Select>
        <Select label={m.fields.teamId} name="teamId" defaultValue={defaults.teamId} optional>
          <option value="">—</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {nameIn(locale, team)}
            </option>
          ))}
        </Select>
      </div>
      <TextArea
        label={m.fields.purpose}
        name="purpose"
        defaultValue={defaults.purpose}
        optional
        maxLength={1000}
        error={errorOf('purpose')}
      />
      {!isNew && (
        <TextArea
          label={m.fields.summary}
          name="summary"
          defaultValue={defaults.summary}
          optional
          maxLength={4000}
          error={errorOf('summary')}
        />
      )}
      <FormFoot>
        <Cancel to={isNew ? at.trips.list() : at.trips.one(defaults.id)} />
        <Button tone="primary" busy={isSaving}>
          {m.save}
        </Button>
      </FormFoot>
    </Form>
  )
}
