import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import { DayInput, Select, Switch, TextArea, TextInput } from '../form/field.tsx'
import { FileDrop } from '../form/file-drop.tsx'
import { DayTimeInput, FormError, FormFoot, MoneyInput, TopicChips } from '../form/form-parts.tsx'
import { Picker } from '../form/picker.tsx'
import { specimenMessages } from './messages.ts'

export function Fields() {
  const m = useMessages(specimenMessages)
  const pick = { id: 'one', label: m.name, hint: m.product, sample: true }
  const refusal = {
    kind: 'invalid',
    code: 'kit.refused',
    message: m.refused,
    fields: {},
    fieldMessages: {},
    facts: {},
  }
  return (
    <form className="z-form" onSubmit={(event) => event.preventDefault()}>
      <FormError refusal={refusal} />
      <Picker name="firm" label={m.firm} source={at.pick.enterprises()} suggestions={[pick]} />
      <Picker name="firms" label={m.firm} source={at.pick.enterprises()} initial={[pick]} multiple optional />
      <TextInput label={m.promise} hint={m.hint} defaultValue={m.longName} />
      <div className="z-pair">
        <MoneyInput label={m.money} defaultValue="12x" error={m.wrong} />
        <Select label={m.level}>
          <option>{m.p0}</option>
          <option>{m.p1}</option>
        </Select>
      </div>
      <TextArea label={m.need} defaultValue={m.needText} optional />
      <TopicChips
        legend={m.topicLegend}
        name="topics"
        choices={m.topics.map((label, at) => ({ code: String(at), label }))}
        chosen={['0']}
      />
      <DayInput label={m.due} defaultValue="2021-02-10" />
      <DayTimeInput label={m.due} dayName="day" timeName="time" day="2021-02-08" time="24:00" />
      <Switch label={m.promise} defaultChecked />
      <Switch label={m.need} />
      <FileDrop name="photos" label={m.photos} />
      <FormFoot>
        <span className="z-small z-secondary">{m.foot}</span>
        <Button tone="primary">{m.primary}</Button>
      </FormFoot>
    </form>
  )
}
