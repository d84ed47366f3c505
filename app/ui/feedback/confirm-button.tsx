import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import { kitMessages } from '../messages.ts'

type Props = {
  label: string
  /** What will happen, before it does. */
  hint: ReactNode
  /** Names the result: 删除走访, never 确定. */
  confirm: string
  danger?: boolean
  /** Attributes of the button that submits, inside the surrounding form. */
  name?: string
  value?: string
  formAction?: string
  children?: ReactNode
}

/** A button that asks once before it submits the form around it. */
export function ConfirmButton({ label, hint, confirm, danger = false, children, ...submit }: Props) {
  const m = useMessages(kitMessages)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={300}
      position="bottom-end"
      shadow="md"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          type="button"
          tone={danger ? 'danger' : 'plain'}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
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
      </Popover.Dropdown>
    </Popover>
  )
}
