import { Form } from '@remix-run/react'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { Select, Switch, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { DayTimeInput, FileDrop, FormError, FormFoot, TopicChips } from '#app/ui/form/form-parts.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { type BornIds, BornLines } from './born-lines.tsx'
import type { visitChoices } from './choices.server.ts'
import { visitFieldMessages } from './field-messages.ts'
import { visitMessages } from './messages.ts'
import { TheirPeople } from './their-people.tsx'
import { useDraft } from './use-draft.ts'
import { type VisitMode, visitModes } from './visit.ts'
import './visits.css'

export type VisitDefaults = {
  id: string
  version?: number
  mode: VisitMode
  status: 'planned' | 'held'
  startedOn: string
  startTime: string
  endedOn?: string
  endTime?: string
  firms: Pick[]
  associations: Pick[]
  ours: Pick[]
  topics: readonly string[]
  needs: string
  summary: string
  place: string
  city: Pick[]
  tripId: string
  confidential: boolean
  onlineKind?: 'talk' | 'roadshow' | null
  theirContactIds: string[]
  theirs: { name: string; post: string | null }[]
}

type Props = {
  defaults: VisitDefaults
  choices: Awaited<ReturnType<typeof visitChoices>>
  me: string
  /** Ids for what may be born of a new visit; an edit bears nothing. */
  born?: BornIds
  warnings?: string[]
  children?: ReactNode
}

/** One screen for the phone: what matters first, the rest under 更多. Works without JavaScript. */
export function VisitForm({ defaults, choices, me, born, warnings = [], children }: Props) {
  const m = useMessages(visitMessages)
  const { fields: fieldLabels } = useMessages(visitFieldMessages)
  const isEnglish = useLocale() === 'en'
  const refusal = useRefusal()
  const form = useRef<HTMLFormElement>(null)
  const [mode, setMode] = useState(defaults.mode)
  const [firms, setFirms] = useState(defaults.firms)
  const [items, setItems] = useState(0)
  const draft = useDraft(form, born ? `visit:${me}` : undefined)
  const errors = refusal?.fieldMessages ?? {}
  const name = (entry: { name: string; nameEn: string }) => (isEnglish ? entry.nameEn : entry.name)
  const onChange = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    setItems(currentTarget.querySelectorAll('input[data-bears]:checked').length)
    draft.keep()
  }
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="z-form visit-form"
      ref={form}
      onChange={onChange}
      onSubmit={draft.sent}
    >
      <input type="hidden" name="id" value={defaults.id} />
      {defaults.version !== undefined && <input type="hidden" name="version" value={defaults.version} />}
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={fieldLabels} />
      {warnings.map((warning) => (
        <p key={warning} className="z-light z-light-warn">
          {warning}
        </p>
      ))}
      <ModeChips mode={mode} onChange={setMode} />
      <Picker
        name="enterpriseIds"
        label={m.firm}
        source="/pick/enterprises"
        multiple
        initial={defaults.firms}
        suggestions={choices.recent}
        onChange={setFirms}
        error={errors.enterpriseIds}
      />
      {born && (
        <TopicChips
          legend={m.columns.status}
          name="status"
          type="radio"
          choices={[
            { code: 'held', label: m.whenHeld },
            { code: 'planned', label: m.whenPlanned },
          ]}
          chosen={[defaults.status]}
        />
      )}
      <TheirPeople
        firms={firms}
        known={choices.firmContacts}
        chosen={defaults.theirContactIds}
        others={defaults.theirs}
        errors={errors}
      />
      <TopicChips
        legend={m.topics}
        name="topics"
        choices={choices.topics.map((topic) => ({ code: topic.code, label: name(topic) }))}
        chosen={defaults.topics}
      />
      <TextArea
        label={m.needs}
        name="needs"
        defaultValue={defaults.needs}
        hint={m.needsHint}
        error={errors.needs}
        optional
        rows={2}
        maxLength={2000}
      />
      {born && (
        <BornLines
          ids={born}
          categories={choices.categories.map((one) => ({ code: one.code, label: name(one) }))}
          firm={firms[0]?.label ?? ''}
          errors={errors}
        />
      )}
      {born && <FileDrop name="files" label={m.photos} error={errors.files ?? errors.fileIds} />}
      <DayTimeInput
        label={m.start}
        dayName="startedOn"
        timeName="startTime"
        day={defaults.startedOn}
        time={defaults.startTime}
        error={errors.startedOn ?? errors.startTime}
      />
      <DayTimeInput
        label={m.end}
        dayName="endedOn"
        timeName="endTime"
        day={defaults.endedOn}
        time={defaults.endTime}
        error={errors.endedOn ?? errors.endTime}
        optional
      />
      <details className="z-more" open={mode === 'online' || undefined}>
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
            source="/pick/associations"
            multiple
            initial={defaults.associations}
            error={errors.associationIds}
            optional
          />
          <Picker
            name="ourIds"
            label={m.ours}
            source="/pick/cadres"
            multiple
            initial={defaults.ours}
            suggestions={choices.colleagues.map(({ id, name }) => ({ id, label: name }))}
            error={errors.ourIds}
          />
          {choices.trips.length > 0 && (
            <Select label={m.trip} name="tripId" defaultValue={defaults.tripId} optional>
              <option value="">{m.noTrip}</option>
              {choices.trips.map((trip) => (
                <option key={trip.id} value={trip.id}>
                  {trip.title}
                </option>
              ))}
            </Select>
          )}
          <Picker
            name="cityCode"
            label={m.city}
            source="/pick/cities"
            initial={defaults.city}
            error={errors.cityCode}
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
      {children}
      <FormFoot>
        <Button tone="primary">{items ? m.saveWith(items) : m.save}</Button>
      </FormFoot>
    </Form>
  )
}

function ModeChips({ mode, onChange }: { mode: VisitMode; onChange: (mode: VisitMode) => void }) {
  const m = useMessages(visitMessages)
  return (
    <fieldset className="z-chips" aria-label={m.columns.mode}>
      {visitModes.map((one) => (
        <label key={one} className="z-chip">
          <input type="radio" name="mode" value={one} checked={mode === one} onChange={() => onChange(one)} />
          {m.modes[one]}
        </label>
      ))}
    </fieldset>
  )
}
