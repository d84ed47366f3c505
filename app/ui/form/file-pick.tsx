import { type InputHTMLAttributes, useEffect, useRef, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import './file-pick.css'
import { filePickMessages } from './file-pick-messages.ts'

type Props = InputHTMLAttributes<HTMLInputElement> & { label: string; hint: string }

/** One file of a form, by its name; what it may be stands below. */
export function FilePick({ label, hint, ...rest }: Props) {
  const m = useMessages(filePickMessages)
  const [picked, setPicked] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  // What was chosen before the page was alive.
  useEffect(() => setPicked(input.current?.files?.[0]?.name), [])
  return (
    <label className="z-field file-pick">
      <span className="z-label">{label}</span>
      <span className="file-picked">
        <span className="z-button" aria-hidden="true">
          {m.choose}
        </span>
        <span className={picked ? undefined : 'z-muted'}>{picked ?? m.notChosen}</span>
      </span>
      <input
        ref={input}
        onChange={({ currentTarget }) => setPicked(currentTarget.files?.[0]?.name)}
        type="file"
        required
        {...rest}
      />
      <span className="z-small z-muted">{hint}</span>
    </label>
  )
}
