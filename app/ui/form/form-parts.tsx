import { useLocation } from '@remix-run/react'
import { forwardRef, type ReactNode, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '../button.tsx'
import { kitMessages } from '../messages.ts'
import { Blank, Field, type FieldProps, firstDay, lastDay, TextInput } from './field.tsx'
import { type ShownRefusal, useFetcherRefusal } from './use-refusal.ts'

/** Sticky at the form's foot: what saving will do at the left, the primary button at the right. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className="z-form-foot">{children}</div>
}

/** The way out of a page's form, beside its button; a layer over a page has its ✕. */
export function Cancel({ to }: { to: string }) {
  const m = useMessages(kitMessages)
  return (
    <LinkButton tone="quiet" to={to}>
      {m.cancel}
    </LinkButton>
  )
}

/** The refusal of the whole form, above its fields. */
export function FormError({ refusal }: { refusal: ShownRefusal | undefined }) {
  if (!refusal || refusal.code === 'record.changedByOther') return null
  return (
    <p className="z-form-error" role="alert">
      {refusal.message}
      {refusal.code === 'door.signedOut' && <SignInAgain />}
      {Object.values(refusal.fieldMessages).map((said) => ` ${said}`)}
    </p>
  )
}

/** What a button met that stands by itself: another's change too, as there is nothing to compare it with. */
export function Refused({ of }: { of: { state: string; data?: unknown } }) {
  const refusal = useFetcherRefusal(of)
  if (refusal?.code !== 'record.changedByOther') return <FormError refusal={refusal} />
  return (
    <p className="z-form-error" role="alert">
      {refusal.message}
    </p>
  )
}

/** Leads through the sign-in back to this page, where the draft waits. */
function SignInAgain() {
  const m = useMessages(kitMessages)
  const { pathname, search } = useLocation()
  return (
    <a className="z-link z-tap" href={at.signIn({ to: pathname + search, over: 1 })}>
      {m.signInAgain}
    </a>
  )
}

/** An amount in 万元. */
export const MoneyInput = forwardRef<
  HTMLInputElement,
  FieldProps & React.InputHTMLAttributes<HTMLInputElement>
>(function MoneyInput({ label, ...rest }, ref) {
  const m = useMessages(kitMessages)
  return <TextInput inputMode="decimal" ref={ref} label={`${label} (${m.wan})`} {...rest} />
})

type DayTimeProps = FieldProps & {
  dayName: string
  timeName: string
  day?: string
  time?: string
  min?: string
}

/** A day and a wall time; 24:00 is one of the times. */
export function DayTimeInput({ dayName, timeName, day, time, min, ...field }: DayTimeProps) {
  const m = useMessages(kitMessages)
  const [late, setLate] = useState(time === '24:00')
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="z-row">
          <input
            className="z-input"
            style={{ width: 'auto', flex: '1 1 136px' }}
            type="date"
            name={dayName}
            defaultValue={day}
            min={min ?? firstDay}
            max={lastDay}
            {...wiring}
          />
          {late ? (
            <input key="late" type="hidden" name={timeName} value="24:00" data-label="24:00" />
          ) : (
            <input
              className="z-input"
              style={{ width: 'auto', flex: '1 1 96px' }}
              type="time"
              name={timeName}
              defaultValue={time}
              aria-label={`${field.label} ${m.time}`}
            />
          )}
          <label className="z-chip">
            <input type="checkbox" data-late={timeName} checked={late} onChange={() => setLate(!late)} />
            {m.endOfDay}
          </label>
        </span>
      )}
    </Field>
  )
}

type Choice = { code: string; label: string }

type ChipsProps = {
  legend: string
  name: string
  choices: readonly Choice[]
  chosen?: readonly string[]
  type?: 'checkbox' | 'radio'
  optional?: boolean
  /** With it `chosen` is what is chosen now, where the form follows it. */
  onChoose?: (code: string) => void
  /** Said below the chips. */
  children?: ReactNode
}

/** Chips to tick, as checkboxes of one name (none ticked is sent as blank), or one of them as radios. */
export function TopicChips({
  legend,
  name,
  choices,
  chosen = [],
  type = 'checkbox',
  optional = false,
  onChoose,
  children,
}: ChipsProps) {
  const m = useMessages(kitMessages)
  return (
    <fieldset className="z-field">
      <legend className="z-label">
        {legend}
        {optional && ` · ${m.optional}`}
      </legend>
      {type === 'checkbox' && <Blank name={name} />}
      <span className="z-chips">
        {choices.map(({ code, label }) => (
          <label key={code} className="z-chip">
            <input
              type={type}
              name={name}
              value={code}
              {...(onChoose
                ? { checked: chosen.includes(code), onChange: () => onChoose(code) }
                : { defaultChecked: chosen.includes(code) })}
            />
            {label}
          </label>
        ))}
      </span>
      {children}
    </fieldset>
  )
}
