import type { InputHTMLAttributes } from 'react'
import { forwardRef, useImperativeHandle, useRef, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from '../messages.ts'
import { Field, type FieldProps } from './field.tsx'
import { makePassword } from './make-password.ts'

/** A password set for somebody: it can be made here, and is shown, since it has to be told on. */
export const NewPassword = forwardRef<HTMLInputElement, FieldProps & InputHTMLAttributes<HTMLInputElement>>(
  function NewPassword({ label, error, hint, optional, ...rest }, ref) {
    const m = useMessages(kitMessages)
    const [isShown, setShown] = useState(false)
    const input = useRef<HTMLInputElement>(null)
    useImperativeHandle(ref, () => input.current!)
    const make = () => {
      const made = makePassword(crypto.getRandomValues(new Uint8Array(32)))
      // As if it had been typed: the form hears of it.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input.current, made)
      input.current?.dispatchEvent(new Event('input', { bubbles: true }))
      setShown(true)
    }
    return (
      <Field label={label} error={error} hint={hint} optional={optional}>
        {(wiring) => (
          <span className="z-password">
            <input
              className="z-input"
              autoComplete="new-password"
              spellCheck={false}
              autoCapitalize="none"
              {...wiring}
              {...rest}
              ref={input}
              type={isShown ? 'text' : 'password'}
            />
            <button
              type="button"
              className="z-button"
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
            >
              {isShown ? m.hidePassword : m.showPassword}
            </button>
            <button type="button" className="z-button" onClick={make}>
              {m.makePassword}
            </button>
          </span>
        )}
      </Field>
    )
  },
)
