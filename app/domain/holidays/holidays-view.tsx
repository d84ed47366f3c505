import type { SerializeFrom } from '@remix-run/node'
import { Link, Form as PlainForm } from '@remix-run/react'
import { yearOf } from '#app/domain/calendar.ts'
import { formatSpan } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { DayInput, Select, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { dayKinds, HolidaySet } from './forms.ts'
import './holidays.css'
import { holidayMessages } from './messages.ts'
import type { calendarOf } from './queries.server.ts'

type Calendar = SerializeFrom<Awaited<ReturnType<typeof calendarOf>>>

/** A year's days off and worked ones; who keeps them enters more, and says when all are there. */
export function HolidaysView({ calendar, mayWrite }: { calendar: Calendar; mayWrite: boolean }) {
  const m = useMessages(holidayMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { year, spans, isDecreed } = calendar
  const [thisYear, nextYear] = [yearOf(today), yearOf(today) + 1]
  return (
    <>
      <div className="z-chips">
        {[thisYear, nextYear].map((one) => (
          <Link key={one} className="z-chip" to={`?year=${one}`} aria-current={one === year || undefined}>
            {m.year(one)}
          </Link>
        ))}
      </div>
      <Section
        title={m.year(year)}
        count={
          <span className={isDecreed ? undefined : 'z-light z-light-warn'}>
            {isDecreed ? m.decreed : m.provisional}
          </span>
        }
      >
        {spans.length === 0 && <p className="z-muted z-small">{m.none}</p>}
        <ul className="holidays-list">
          {spans.map((span) => {
            const name = nameIn(locale, span)
            return (
              <li key={span.fromDay}>
                <span className="z-num">{formatSpan(span.fromDay, span.toDay, locale, today)}</span>
                <b>{m.kinds[span.kind]}</b>
                <span>{name}</span>
                <span className="z-muted z-small">{m.sources[span.source]}</span>
                {mayWrite && span.source === 'override' && span.fromDay === span.toDay && (
                  <PlainForm method="post" className="holidays-clear">
                    <input type="hidden" name="does" value="clear" />
                    <input type="hidden" name="day" value={span.fromDay} />
                    <button className="z-act z-tap" aria-label={m.clearOf(name)}>
                      {m.clear}
                    </button>
                  </PlainForm>
                )}
              </li>
            )
          })}
        </ul>
      </Section>
      {mayWrite && <EnterForm />}
      {mayWrite && !isDecreed && spans.length > 0 && (
        <Section title={m.declare(year)}>
          <p className="z-small z-second">{m.declareHint}</p>
          <PlainForm method="post">
            <input type="hidden" name="does" value="declare" />
            <input type="hidden" name="year" value={year} />
            <input type="hidden" name="source" value={m.sources.override} />
            <Button type="submit">{m.declare(year)}</Button>
          </PlainForm>
        </Section>
      )}
    </>
  )
}

function EnterForm() {
  const m = useMessages(holidayMessages)
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(HolidaySet)
  const field = (name: keyof typeof m.fields) => ({ name, label: m.fields[name], error: errorOf(name) })
  return (
    <Section title={m.set}>
      <Form className="z-form" onSubmit={onSubmit} noValidate {...checks}>
        <FormError refusal={refusal} />
        <div className="z-pair">
          <DayInput {...field('fromDay')} />
          <DayInput {...field('toDay')} optional />
        </div>
        <Select {...field('kind')} defaultValue="holiday">
          {dayKinds.map((kind) => (
            <option key={kind} value={kind}>
              {m.kinds[kind]}
            </option>
          ))}
        </Select>
        <div className="z-pair">
          <TextInput {...field('name')} maxLength={30} autoComplete="off" />
          <TextInput {...field('nameEn')} maxLength={60} autoComplete="off" lang="en" />
        </div>
        <FormFoot>
          <span />
          <Button type="submit" tone="primary" busy={isSaving}>
            {m.set}
          </Button>
        </FormFoot>
      </Form>
    </Section>
  )
}
