import { Combobox, useCombobox } from '@mantine/core'
import { type KeyboardEventHandler, type MutableRefObject, type RefObject, useEffect, useRef } from 'react'
import { Anchor } from '../floating/anchor.tsx'
import { Provided } from '../floating/provided.tsx'
import { SampleTag } from '../mark.tsx'
import type { Pick } from './picker.tsx'

/** What the picker's box and its list know of each other. */
export type Held = {
  /** Hears the box's keys. */
  keys?: KeyboardEventHandler
  /** Whether the keys stand on an option. */
  isChosen?: () => boolean
  /** An arrow pressed before the list had come. */
  early?: KeyboardEvent
}

type Props = {
  of: RefObject<HTMLInputElement | null>
  list: MutableRefObject<Held>
  open: boolean
  setOpen: (open: boolean) => void
  word: string
  label: string
  offered: Pick[]
  choose: (one: Pick | undefined) => void
  hidden: boolean
  /** Said where nothing is offered. */
  none: string | false
}

/** What a picker offers, below its box. */
export default function PickerList({ of, list, open, setOpen, word, ...props }: Props) {
  const { label, offered, choose, hidden, none } = props
  const combobox = useCombobox({ opened: open, onOpenedChange: setOpen })
  const keys = useRef<KeyboardEventHandler>(undefined)
  useEffect(() => {
    if (!open) combobox.resetSelectedOption()
  }, [open])
  useEffect(() => combobox.updateSelectedOptionIndex(), [word])
  useEffect(() => {
    const held = list.current
    held.keys = (event) => keys.current?.(event)
    held.isChosen = () => combobox.getSelectedOptionIndex() >= 0
    const { early } = held
    held.early = undefined
    if (early) keys.current?.({ key: early.key, nativeEvent: early, preventDefault() {} } as never)
    return () => {
      held.keys = undefined
      held.isChosen = undefined
    }
  }, [])
  return (
    <Provided>
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => choose(offered.find((one) => one.id === id))}
        withinPortal={false}
        shadow="md"
      >
        <Combobox.Target>
          <Anchor of={of} keys={keys} />
        </Combobox.Target>
        <Combobox.Dropdown hidden={hidden}>
          <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
            {offered.map(({ id, label, hint, sample }) => (
              <Combobox.Option key={id} value={id}>
                {label}
                <SampleTag sample={sample} />
                {hint && <span className="z-muted z-small"> {hint}</span>}
              </Combobox.Option>
            ))}
            {none && <Combobox.Empty>{none}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </Provided>
  )
}
