import { type ReactNode, useRef, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import { FloatingPopover } from '../floating/later-ones.ts'
import { kitMessages } from '../messages.ts'
import { useOnceOpen } from '../once-open.ts'

type Props = {
  label: string
  /** What will happen, before it does. */
  hint: ReactNode
  /** Names the result: 删除走访, never 确定. */
  confirm: string
  danger?: boolean
  /** The page’s one ink button. */
  primary?: boolean
  /** Attributes of the button that submits, inside the surrounding form. */
  name?: string
  value?: string
  formAction?: string
  children?: ReactNode
}

/** A button that asks once before it submits the form around it. */
export function ConfirmButton({
  label,
  hint,
  confirm,
  danger = false,
  primary = false,
  children,
  ...submit
}: Props) {
  const m = useMessages(kitMessages)
  const [open, setOpen] = useState(false)
  const wasOpen = useOnceOpen(open)
  const asker = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={asker}
        type="button"
        tone={danger ? 'danger' : primary ? 'primary' : 'plain'}
        onClick={() => setOpen(!open)}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        {label}
      </Button>
      {wasOpen && (
        <FloatingPopover of={asker} open={open} onChange={setOpen} width={300} trapFocus withinPortal={false}>
          <div className="z-stack">
            <p className="z-small">{hint}</p>
            {children}
            <div className="z-row">
              <Button type="button" tone="quiet" onClick={() => setOpen(false)}>
                {m.cancel}
              </Button>
              <Button type="submit" tone={danger ? 'danger' : 'primary'} {...submit}>
                {confirm}
              </Button>
            </div>
          </div>
        </FloatingPopover>
      )}
    </>
  )
}
