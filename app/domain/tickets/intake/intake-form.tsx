import { useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { at } from '#app/addresses.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Select, Switch, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, DayTimeInput, FormError, FormFoot, TopicChips } from '#app/ui/form/form-parts.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import type { IntakeAnswer } from '../intake-facts.server.ts'
import { intakeMessages } from '../intake-messages.ts'
import { ticketMessages } from '../messages.ts'
import { ticketChannels } from '../ticket.ts'
import { DeadlineMoment, DeadlineName } from './deadline-fields.tsx'
import { IntakeAside } from './intake-aside.tsx'
import { LevelChoice } from './level-choice.tsx'
import { RequesterRows } from './requester-rows.tsx'
import { SiteFields } from './site-fields.tsx'
import { useIntakeFacts } from './use-intake-facts.tsx'

type Category = { code: string; name: string; nameEn: string }
type Props = {
  id: string
  firm: Pick | null
  channel: string
  categories: Category[]
  mayDispatch: boolean
  known: IntakeAnswer | null
}

/** One form for every channel; beside it stand the clock it will run by, the firm, and what looks the same. */
export function IntakeForm({ id, firm, channel, categories, mayDispatch, known }: Props) {
  const m = useMessages(intakeMessages)
  const { fields, channels } = useMessages(ticketMessages)
  const locale = useLocale()
  const refusal = useRefusal()
  const navigation = useNavigation()
  const { form, facts, isOnSite, hasDeadline, changed, firmPicked } = useIntakeFacts(known)
  const [handlers, setHandlers] = useState<Pick[]>([])
  const errorOf = (field: string) => refusal?.fieldMessages[field]

  return (
    <Form className="tickets-form" ref={form} onChange={changed}>
      <div className="z-form">
        <input type="hidden" name="id" value={id} />
        <FormError refusal={refusal} />
        <TopicChips
          type="radio"
          legend={fields.channel}
          name="channel"
          chosen={[channel]}
          choices={ticketChannels.map((code) => ({ code, label: channels[code] }))}
        />
        <Picker
          name="enterpriseId"
          label={m.firm}
          source={at.pick.enterprises()}
          initial={firm ? [firm] : []}
          onChange={firmPicked}
          error={errorOf('enterpriseId')}
        />
        <TextInput name="title" label={fields.title} required maxLength={120} error={errorOf('title')} />
        <div className="tickets-row">
          <Select
            name="categoryCode"
            label={fields.categoryCode}
            defaultValue=""
            required
            error={errorOf('categoryCode')}
          >
            <option value="">{m.choose}</option>
            {categories.map(({ code, name, nameEn }) => (
              <option key={code} value={code}>
                {nameIn(locale, { name, nameEn })}
              </option>
            ))}
          </Select>
          <DeadlineMoment errorOf={errorOf} />
        </div>
        <div className={hasDeadline || errorOf('deadlineName') ? undefined : 'tickets-unasked'}>
          <DeadlineName errorOf={errorOf} />
        </div>
        <LevelChoice hint={facts?.hint} error={errorOf('levelReason')} />
        <RequesterRows people={facts?.firm?.people ?? []} errorOf={errorOf} />
        <SiteFields errorOf={errorOf} />
        <div className="tickets-row">
          {mayDispatch && (
            <Picker
              name="handlerId"
              label={m.dispatchTo}
              source={at.pick.cadres()}
              hint={m.dispatchHint}
              optional
              onChange={setHandlers}
              error={errorOf('handlerId')}
            />
          )}
          <Switch name="answered" label={m.answered} />
        </div>
        <details className="z-more">
          <summary>{m.more}</summary>
          <div className="z-stack">
            <DayTimeInput
              label={m.received}
              dayName="receivedDay"
              timeName="receivedTime"
              hint={m.receivedHint}
              optional
              error={errorOf('receivedTime') ?? errorOf('receivedDay')}
            />
            <DayTimeInput
              label={m.promised}
              dayName="promisedDay"
              timeName="promisedTime"
              optional
              error={errorOf('promisedTime') ?? errorOf('promisedDay')}
            />
            <TextArea
              name="description"
              label={fields.description}
              optional
              maxLength={4000}
              error={errorOf('description')}
            />
          </div>
        </details>
        <FormFoot>
          <Cancel to={firm ? at.enterprises.one(firm.id) : at.tickets.list()} />
          <Button tone="primary" busy={navigation.state !== 'idle'}>
            {handlers.length > 0 ? m.submitDispatch : m.submit}
          </Button>
        </FormFoot>
      </div>
      <IntakeAside facts={facts} isOnSite={isOnSite} />
    </Form>
  )
}
