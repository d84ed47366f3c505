import {
  forwardRef,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from '../messages.ts'

export type FieldProps = { label: string; error?: string; hint?: ReactNode; optional?: boolean }

type Wiring = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }

/** Label above, control, hint, error below; `children` gets what ties them together. */
export function Field({
  label,
  error,
  hint,
  optional,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const m = useMessages(kitMessages)
  const id = useId()
  const said = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className="z-field">
      <label className="z-label" htmlFor={id}>
        {label}
        {optional && <span className="z-muted"> · {m.optional}</span>}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': said })}
      {error ? (
        <span className="z-error" id={`${id}-error`}>
          {error}
        </span>
      ) : (
        hint && (
          <span className="z-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )
      )}
    </div>
  )
}

type TextProps = FieldProps & InputHTMLAttributes<HTMLInputElement>

export const TextInput = forwardRef<HTMLInputElement, TextProps>(function TextInput(
  { label, error, hint, optional, ...rest },
  ref,
) {
  return (
    <Field label={label} error={error} hint={hint} optional={optional}>
      {(wiring) => <input className="z-input" ref={ref} {...wiring} {...rest} />}
    </Field>
  )
})

/** What the calendar knows; a year of five digits is stopped while it is typed. */
export const [firstDay, lastDay] = ['1900-01-01', '2199-12-31'] as const

export const DayInput = forwardRef<HTMLInputElement, TextProps>(function DayInput(props, ref) {
  return <TextInput type="date" min={firstDay} max={lastDay} ref={ref} {...props} />
})

type AreaProps = FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>

export const TextArea = forwardRef<HTMLTextAreaElement, AreaProps>(function TextArea(
  { label, error, hint, optional, ...rest },
  ref,
) {
  return (
    <Field label={label} error={error} hint={hint} optional={optional}>
      {(wiring) => <textarea className="z-input" rows={3} ref={ref} {...wiring} {...rest} />}
    </Field>
  )
})

type SelectProps = FieldProps & SelectHTMLAttributes<HTMLSelectElement>

export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { label, error, hint, optional, children, ...rest },
  ref,
) {
  return (
    <Field label={label} error={error} hint={hint} optional={optional}>
      {(wiring) => (
        <select className="z-input" ref={ref} {...wiring} {...rest}>
          {children}
        </select>
      )}
    </Field>
  )
})

type SwitchProps = { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>

/** Sent beside ticks and picks, so that none is sent as a blank: what a form does not send at all stays as it is. */
export const Blank = ({ name }: { name: string }) => <input type="hidden" name={name} value="" data-blank />

export const Switch = forwardRef<HTMLInputElement, SwitchProps>(function Switch({ label, ...rest }, ref) {
  return (
    <label className="z-switch">
      {rest.name && <Blank name={rest.name} />}
      <input type="checkbox" role="switch" ref={ref} {...rest} />
      <span>{label}</span>
    </label>
  )
})
