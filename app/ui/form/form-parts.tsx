import { useLocation } from '@remix-run/react'
import { IconCamera, IconX } from '@tabler/icons-react'
import { type ChangeEvent, forwardRef, type ReactNode, useEffect, useRef, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from '../messages.ts'
import { Blank, Field, type FieldProps, firstDay, lastDay, TextInput } from './field.tsx'
import { shrinkPhoto } from './shrink-photo.ts'
import type { ShownRefusal } from './use-refusal.ts'

/** Sticky at the form's foot: what saving will do at the left, the primary button at the right. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className="z-form-foot">{children}</div>
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

/** Leads through the sign-in back to this page, where the draft waits. */
function SignInAgain() {
  const m = useMessages(kitMessages)
  const { pathname, search } = useLocation()
  return (
    <a className="z-link z-tap" href={at.signIn({ to: pathname + search })}>
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

/** Chips to tick, as checkboxes of one name; none ticked is sent as blank. */
export function TopicChips({
  legend,
  name,
  choices,
  chosen = [],
  type = 'checkbox',
}: {
  legend: string
  name: string
  choices: Choice[]
  chosen?: readonly string[]
  type?: 'checkbox' | 'radio'
}) {
  return (
    <fieldset className="z-field">
      <legend className="z-label">{legend}</legend>
      {type === 'checkbox' && <Blank name={name} />}
      <span className="z-chips">
        {choices.map(({ code, label }) => (
          <label key={code} className="z-chip">
            <input type={type} name={name} value={code} defaultChecked={chosen.includes(code)} />
            {label}
          </label>
        ))}
      </span>
    </fieldset>
  )
}

type DropProps = { name: string; label: string; error?: string; compact?: boolean }

/** Photos or papers from the camera or the folder, with a preview and a way to take each back. */
export function FileDrop({ name, label, error, compact }: DropProps) {
  const m = useMessages(kitMessages)
  const [files, setFiles] = useState<File[]>([])
  const [previews, setPreviews] = useState<string[]>([])
  const [input, setInput] = useState<HTMLInputElement | null>(null)
  useEffect(() => {
    const urls = files.map((file) => (file.type.startsWith('image/') ? URL.createObjectURL(file) : ''))
    setPreviews(urls)
    return () => urls.filter(Boolean).forEach((url) => void URL.revokeObjectURL(url))
  }, [files])

  const latest = useRef<File[]>([])
  const keep = (next: File[]) => {
    latest.current = next
    setFiles(next)
    if (!input) return
    const transfer = new DataTransfer()
    for (const file of next) transfer.items.add(file)
    input.files = transfer.files
  }
  // Kept at once, so that a quick submit misses none; each gives way to its lighter self when that is drawn.
  const add = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const picked = [...latest.current, ...(currentTarget.files ?? [])].slice(0, 12)
    keep(picked)
    for (const file of picked) {
      const lighter = await shrinkPhoto(file)
      if (lighter !== file) keep(latest.current.map((one) => (one === file ? lighter : one)))
    }
  }

  return (
    <div className="z-field">
      {!compact && <span className="z-label">{label}</span>}
      <label className="z-drop">
        <input
          ref={setInput}
          type="file"
          name={name}
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={add}
        />
        <IconCamera className="z-icon" />
        <span>{m.addPhotos}</span>
      </label>
      {error ? (
        <span className="z-error">{error}</span>
      ) : (
        !compact && <span className="z-hint">{m.fileRules}</span>
      )}
      {files.length > 0 && (
        <ul className="z-thumbs">
          {files.map((file, at) => (
            <li key={`${file.name}-${at}`} className="z-picked">
              {previews[at] ? (
                <img src={previews[at]} alt={file.name} />
              ) : (
                <span className="z-tag">{file.name}</span>
              )}
              <button
                type="button"
                aria-label={m.remove(file.name)}
                onClick={() => keep(latest.current.filter((_, other) => other !== at))}
              >
                <IconX className="z-icon" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
