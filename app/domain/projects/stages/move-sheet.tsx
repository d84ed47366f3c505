import { useState } from 'react'
import { at } from '#app/addresses.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { Select, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { FileDrop } from '#app/ui/form/file-drop.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { LeaveGuard } from '#app/ui/form/leave-guard.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { StageApplication } from '../forms.ts'
import { projectMessages } from '../messages.ts'
import { pageMessages } from '../page/messages.ts'
import { requiredFor } from './ladder.ts'
import { stageMessages } from './messages.ts'
import { isDrop, type Move, needsReason } from './moves.ts'
import type { Exit, Stage, Template } from './stages.ts'

type Reason = { code: string; name: string; nameEn: string }
type Props = {
  project: { version: number; stage: Stage; exit: Exit | null; template: Template; isOwn: boolean }
  move: Move
  to: Stage | Exit
  reasons: Reason[]
  /** Cities already recorded, to prove the requirement of that name. */
  rivalCities: string[]
}

// The address names the project.
const application = StageApplication.omit({ id: true })

/** Asks exactly what the gate needs: proofs for a stage ahead, a reason for everything else. */
export function MoveSheet({ project, move, to, reasons, rivalCities }: Props) {
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(application)
  const isAhead = move.kind === 'forward' || move.kind === 'skip'
  const isOwnDrop = isDrop(project, move) && project.isOwn
  return (
    <Form encType="multipart/form-data" className="z-form" onSubmit={onSubmit} noValidate {...checks}>
      <LeaveGuard />
      <ConflictPanel refusal={refusal} labels={{}} />
      <FormError refusal={refusal} />
      <input type="hidden" name="version" defaultValue={project.version} />
      <input type="hidden" name="to" value={to} />
      {isAhead && <p className="z-small z-muted">{m.evidenceHint}</p>}
      {isAhead &&
        requiredFor(move.toStage).map((key) => (
          <TextInput
            key={key}
            name={`evidence.${key}`}
            label={words.requirements[key]}
            hint={words.hints[key]}
            defaultValue={key === 'rivals' ? rivalCities.join('、') : undefined}
            maxLength={300}
            required
            error={errorOf(`evidence.${key}`)}
          />
        ))}
      {move.kind === 'exit' && <ExitFields reasons={reasons} isLost={to === 'lost'} errorOf={errorOf} />}
      <TextArea
        name="reason"
        label={move.kind === 'forward' ? fields.note : fields.reason}
        hint={move.kind === 'forward' ? undefined : m.reasonHint[move.kind]}
        optional={!needsReason(move)}
        required={needsReason(move)}
        maxLength={400}
        error={errorOf('reason')}
      />
      {isAhead && <FileDrop name="files" label={fields.files} error={errorOf('files')} />}
      <FormFoot>
        <span className="z-small z-muted">{isOwnDrop ? m.dropHint : m.applyHint}</span>
        <Button type="submit" tone="primary" busy={isSaving}>
          {isOwnDrop ? m.dropNow : m.apply}
        </Button>
      </FormFoot>
    </Form>
  )
}

type ExitProps = { reasons: Reason[]; isLost: boolean; errorOf: (field: string) => string | undefined }

function ExitFields({ reasons, isLost, errorOf }: ExitProps) {
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const locale = useLocale()
  const [code, setCode] = useState('')
  const hasRival = isLost && (code === '' || code === 'chosen_rival')
  return (
    <>
      <Select
        name="reasonCode"
        label={fields.reasonCode}
        required
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        error={errorOf('reasonCode')}
      >
        <option value="">{m.choose}</option>
        {reasons.map((reason) => (
          <option key={reason.code} value={reason.code}>
            {nameIn(locale, reason)}
          </option>
        ))}
      </Select>
      {hasRival && (
        <>
          <Picker
            name="rivalCityCode"
            source={at.pick.cities()}
            label={fields.rivalCityCode}
            optional={code !== 'chosen_rival'}
            error={errorOf('rivalCityCode')}
          />
          <TextInput
            name="rivalName"
            label={fields.rivalName}
            optional
            maxLength={60}
            error={errorOf('rivalName')}
          />
        </>
      )}
    </>
  )
}
