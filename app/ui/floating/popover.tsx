import { Popover, type PopoverProps } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { Anchor } from './anchor.tsx'
import { Provided } from './provided.tsx'

type Props = Omit<PopoverProps, 'children' | 'opened'> & {
  /** The button it belongs to. */
  of: RefObject<HTMLElement | null>
  open: boolean
  className?: string
  children: ReactNode
}

/** What opens beside a button. */
export default function FloatingPopover({ of, open, className, children, ...rest }: Props) {
  // The first opening notes where the focus was, to give it back.
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => setDrawn(true), [])
  return (
    <Provided>
      <Popover opened={open && isDrawn} position="bottom-end" shadow="md" {...rest}>
        <Popover.Target>
          <Anchor of={of} />
        </Popover.Target>
        <Popover.Dropdown className={className}>{children}</Popover.Dropdown>
      </Popover>
    </Provided>
  )
}
