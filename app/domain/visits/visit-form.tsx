import { type ReactNode, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { TextArea } from '#app/ui/form/field.tsx'
import { FileDrop } from '#app/ui/form/file-drop.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, DayTimeInput, FormError, FormFoot, TopicChips } from '#app/ui/form/form-parts.tsx'
import { LeaveGuard } from '#app/ui/form/leave-guard.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { alsoLater } from '#app/ui/later.tsx'
import { type BornIds, BornLines } from './born-lines.tsx'
import type { visitChoices } from './choices.server.ts'
import { visitFieldMessages } from './field-messages.ts'
import { visitMessages } from './messages.ts'
import { NextDayQuestion } from './next-day.tsx'
import { TheirPeople } from './their-people.tsx'
import { type VisitMode, visitModes } from './visit.ts'
import { VisitMore } from './visit-more.tsx'
import './visits.css'
import { nameIn } from '#app/i18n/name-in.ts'

// What the browser checks by; it comes when the page is at rest, before anything is typed.
const forms = () => import('./forms.ts')
const visitLog = alsoLater(async () => (await forms()).VisitLog)
const visitChange = alsoLater(async () => (await forms()).VisitChange)

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
  /** Ids for what may be born of a new visit; an edit bears nothing. */
  born?: BornIds
  warnings?: string[]
  /** Where one goes who saves nothing. */
  back: string
  children?: ReactNode
}

/** One screen for the phone: what matters first, the rest under 更多. Works without JavaScript. */
export function VisitForm({ defaults, choices, born, warnings = [], back, children }: Props) {
  const m = useMessages(visitMessages)
  const { fields: fieldLabels } = useMessages(visitFieldMessages)
  const locale = useLocale()
  const { onSubmit, errorOf, checks, forget, refusal, isSaving } = useRecordForm(
    born ? visitLog : visitChange,
  )
  const [mode, setMode] = useState(defaults.mode)
  const [firms, setFirms] = useState(defaults.firms)
  const [items, setItems] = useState(0)
  const name = (entry: { name: string; nameEn: string }) => nameIn(locale, entry)
  const colleagues = choices.colleagues.map(({ id, name }) => ({ id, label: name }))
  const pick = (picked: Pick[]) => {
    setFirms(picked)
    forget('enterpriseIds')
  }
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="z-form visit-form"
      onSubmit={onSubmit}
      noValidate
      {...checks}
    >
      <input type="hidden" name="id" value={defaults.id} />
      {defaults.version !== undefined && (
        <input type="hidden" name="version" defaultValue={defaults.version} />
      )}
      <LeaveGuard />
      <FormError refusal={refusal} />
      <NextDayQuestion refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={fieldLabels} />
      {warnings.map((warning) => (
        <p key={warning} className="z-light z-light-warn">
          {warning}
        </p>
      ))}
      <div className="z-form">
        <TopicChips
          legend={m.columns.mode}
          name="mode"
          type="radio"
          choices={visitModes.map((code) => ({ code, label: m.modes[code] }))}
          chosen={[mode]}
          onChoose={(code) => setMode(code as VisitMode)}
        />
        <Picker
          name="enterpriseIds"
          label={m.firm}
          source={at.pick.enterprises()}
          multiple
          initial={defaults.firms}
          suggestions={choices.recent}
          oneMore={m.oneMoreFirm}
          onChange={pick}
          error={errorOf('enterpriseIds')}
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
        <DayTimeInput
          label={m.start}
          dayName="startedOn"
          timeName="startTime"
          day={defaults.startedOn}
          time={defaults.startTime}
          error={errorOf('startedOn') ?? errorOf('startTime')}
        />
        <DayTimeInput
          label={m.end}
          dayName="endedOn"
          timeName="endTime"
          day={defaults.endedOn}
          time={defaults.endTime}
          error={errorOf('endedOn') ?? errorOf('endTime')}
          optional
        />
        <Picker
          name="ourIds"
          label={m.ours}
          source={at.pick.cadres()}
          multiple
          initial={defaults.ours}
          suggestions={colleagues}
          oneMore={m.oneMorePerson}
          error={errorOf('ourIds')}
        />
        <TheirPeople
          firms={firms}
          known={choices.firmContacts}
          chosen={defaults.theirContactIds}
          others={defaults.theirs}
          errorOf={errorOf}
        />
      </div>
      <div className="z-form">
        <TopicChips
          legend={m.topics}
          name="topics"
          optional
          choices={choices.topics.map((topic) => ({ code: topic.code, label: name(topic) }))}
          chosen={defaults.topics}
        />
        <TextArea
          label={m.needs}
          name="needs"
          defaultValue={defaults.needs}
          hint={born ? m.needsHintNew : m.needsHint}
          error={errorOf('needs')}
          optional
          rows={2}
          maxLength={2000}
        />
        <TextArea
          label={m.summary}
          name="summary"
          defaultValue={defaults.summary}
          optional
          rows={4}
          maxLength={4000}
        />
        {born && (
          <BornLines
            ids={born}
            categories={choices.categories.map((one) => ({ code: one.code, label: name(one) }))}
            firms={firms}
            errorOf={errorOf}
            colleagues={colleagues}
            onCount={setItems}
          />
        )}
        {born && <FileDrop name="files" label={m.photos} error={errorOf('files') ?? errorOf('fileIds')} />}
        <VisitMore defaults={defaults} mode={mode} trips={choices.trips} errorOf={errorOf} />
        {children}
      </div>
      <FormFoot>
        <Cancel to={back} />
        <Button tone="primary" busy={isSaving}>
          {items ? m.saveWith(items) : m.save}
        </Button>
      </FormFoot>
    </Form>
  )
}
