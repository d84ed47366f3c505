import type { ReactNode } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Select, Switch, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { LeaveGuard } from '#app/ui/form/leave-guard.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { channels } from './channels.ts'
import { NewProject, ProjectChange } from './forms.ts'
import { projectMessages } from './messages.ts'
import { pageMessages } from './page/messages.ts'
import { stageMessages } from './stages/messages.ts'

export type ProjectFacts = {
  title?: string | null
  titleEn?: string | null
  codeName?: string | null
  confidential?: boolean
  channel?: string | null
  referrerName?: string | null
  need?: string | null
  nextStep?: string | null
  decisionOn?: string | null
  city?: Pick
  referrerEnterprise?: Pick
  referrerAssociation?: Pick
}

type Props = {
  /** The id of a new project. */
  id?: string
  /** The project that is changed, as the form knows it. */
  known?: { id: string; version: number }
  facts: ProjectFacts
  /** Fields that come first. */
  children?: (errorOf: (field: string) => string | undefined) => ReactNode
}

/** The facts of a project, new or known. */
export function ProjectForm({ id, known, facts, children }: Props) {
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(
    known ? ProjectChange : NewProject,
    known ? { id: known.id } : {},
  )
  const text = (name: 'title' | 'titleEn' | 'codeName' | 'referrerName' | 'nextStep', max: number) => ({
    name,
    label: fields[name],
    maxLength: max,
    defaultValue: facts[name] ?? '',
    error: errorOf(name),
  })
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate {...checks}>
      <LeaveGuard />
      <ConflictPanel refusal={refusal} labels={fields} />
      <FormError refusal={refusal} />
      {id && <input type="hidden" name="id" value={id} />}
      {known && <input type="hidden" name="version" defaultValue={known.version} />}
      {children?.(errorOf)}
      <TextInput {...text('title', 80)} required />
      <Select
        name="channel"
        label={fields.channel}
        required
        defaultValue={facts.channel ?? ''}
        error={errorOf('channel')}
      >
        <option value="">{m.choose}</option>
        {channels.map((one) => (
          <option key={one} value={one}>
            {words.channels[one]}
          </option>
        ))}
      </Select>
      <TextArea
        name="need"
        label={fields.need}
        optional
        maxLength={2000}
        defaultValue={facts.need ?? ''}
        error={errorOf('need')}
      />
      <TextInput {...text('nextStep', 300)} optional />
      <details className="z-more">
        <summary>{m.more}</summary>
        <div className="z-stack">
          <div className="z-pair">
            <TextInput {...text('codeName', 40)} optional />
            <DayInput
              name="decisionOn"
              label={fields.decisionOn}
              optional
              defaultValue={facts.decisionOn ?? ''}
              error={errorOf('decisionOn')}
            />
          </div>
          <Switch
            name="confidential"
            value="1"
            defaultChecked={facts.confidential}
            label={m.labelled(fields.confidential, m.confidentialHint)}
          />
          <Picker
            name="originCityCode"
            source={at.pick.cities()}
            label={fields.originCityCode}
            optional
            initial={facts.city ? [facts.city] : []}
            error={errorOf('originCityCode')}
          />
          <Picker
            name="referrerEnterpriseId"
            source={at.pick.enterprises()}
            label={fields.referrerEnterpriseId}
            optional
            initial={facts.referrerEnterprise ? [facts.referrerEnterprise] : []}
            error={errorOf('referrerEnterpriseId')}
          />
          <Picker
            name="referrerAssociationId"
            source={at.pick.associations()}
            label={fields.referrerAssociationId}
            optional
            initial={facts.referrerAssociation ? [facts.referrerAssociation] : []}
            error={errorOf('referrerAssociationId')}
          />
          <TextInput {...text('referrerName', 60)} optional />
          <TextInput {...text('titleEn', 160)} optional />
        </div>
      </details>
      <FormFoot>
        <span />
        {id && <Cancel to={at.projects.list()} />}
        <Button type="submit" tone="primary" busy={isSaving}>
          {id ? m.openProject : m.save}
        </Button>
      </FormFoot>
    </Form>
  )
}
