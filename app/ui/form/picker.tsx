import { Combobox, useCombobox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag } from '../mark.tsx'
import { kitMessages } from '../messages.ts'
import { Blank, Field, type FieldProps } from './field.tsx'
import { leftoverEvent } from './leftovers.ts'
import { putBackEvent } from './put-back.ts'
import { useLookUp } from './use-look-up.ts'

export type Pick = { id: string; label: string; hint?: string | null; sample?: boolean }

type Props = FieldProps & {
  name: string
  /** A resource route that answers `{ items: Pick[] }` to `?q=`. */
  source: string
  /** Chosen when the form opens. */
  initial?: Pick[]
  multiple?: boolean
  /** Offered before anything is typed. */
  suggestions?: Pick[]
  /** What the empty box says once something is chosen. */
  oneMore?: string
  onChange?: (picked: Pick[]) => void
}

/**
 * Finds records by Chinese name or pinyin initials as one types; hidden inputs carry the ids. Enter chooses and never
 * sends the form; a word that names one record exactly is chosen on leaving, any other left-over word is a fault.
 */
export function Picker(props: Props) {
  const {
    name,
    source,
    initial = [],
    multiple = false,
    suggestions = [],
    oneMore,
    onChange,
    ...field
  } = props
  const m = useMessages(kitMessages)
  const [picked, setPicked] = useState(initial)
  const [word, setWord] = useState('')
  const [isLeft, setLeft] = useState(false)
  const element = useRef<HTMLSpanElement>(null)
  const isEntered = useRef(false)
  const lookUp = useLookUp<{ items: Pick[] }>()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const sought = word.trim()
  const address = `${source}${source.includes('?') ? '&' : '?'}q=${encodeURIComponent(sought)}`
  useEffect(() => {
    if (!sought) return
    const soon = setTimeout(() => lookUp.load(address), 150)
    return () => clearTimeout(soon)
  }, [sought, source])

  const keep = (next: Pick[]) => {
    setPicked(next)
    onChange?.(next)
  }
  // An answer to an earlier word offers nothing that Enter may choose.
  const isFresh = lookUp.address === address && !lookUp.isAsking
  const found = sought ? (lookUp.data?.items ?? []) : suggestions
  const offered = found.filter(({ id }) => !picked.some((one) => one.id === id))
  const choose = (one: Pick | undefined) => {
    if (!one) return
    isEntered.current = false
    keep(multiple ? [...picked, one] : [one])
    setWord('')
    setLeft(false)
    combobox.closeDropdown()
  }
  useEffect(() => {
    if (isEntered.current && isFresh && sought) choose(offered[0])
    if (isFresh) isEntered.current = false
  }, [isFresh, sought])
  useEffect(() => {
    const box = element.current
    if (!box) return
    const left = () => setLeft(true)
    const putBack = ({ detail }: CustomEventInit<Pick[]>) => {
      keep(detail ?? [])
      box.dataset.putBack = 'done'
    }
    box.addEventListener(leftoverEvent, left)
    box.addEventListener(putBackEvent, putBack)
    return () => {
      box.removeEventListener(leftoverEvent, left)
      box.removeEventListener(putBackEvent, putBack)
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) return
    if (sought && isFresh) choose(offered[0])
    else isEntered.current = Boolean(sought)
  }
  const leave = () => {
    combobox.closeDropdown()
    const exact = isFresh ? offered.filter(({ label }) => label === sought) : []
    if (exact.length === 1) choose(exact[0])
    else setLeft(Boolean(sought))
  }
  const failure = lookUp.failure && isFresh ? m.lookUp[lookUp.failure] : undefined

  return (
    <Field {...field} error={isLeft && sought ? (failure ?? m.chooseOrClear) : field.error}>
      {(wiring) => (
        <span className="z-picker" data-picker={name} ref={element}>
          {picked.length === 0 && (multiple || field.optional) && <Blank name={name} />}
          {picked.length > 0 && (
            <span className="z-picked">
              {picked.map(({ id, label, sample }) => (
                <span key={id} className="z-chip z-chip-on">
                  <input type="hidden" name={name} value={id} data-label={label} />
                  {label}
                  <SampleTag sample={sample} />
                  <button
                    type="button"
                    aria-label={m.remove(label)}
                    onClick={() => keep(picked.filter((one) => one.id !== id))}
                  >
                    <IconX className="z-icon" />
                  </button>
                </span>
              ))}
            </span>
          )}
          {(multiple || picked.length === 0) && (
            <Combobox
              store={combobox}
              onOptionSubmit={(id) => choose(offered.find((one) => one.id === id))}
              withinPortal={false}
              shadow="md"
            >
              <Combobox.Target>
                <input
                  className="z-input"
                  {...wiring}
                  data-word
                  placeholder={picked.length > 0 ? (oneMore ?? m.oneMore) : m.typeToSearch}
                  value={word}
                  autoComplete="off"
                  maxLength={120}
                  onKeyDown={onKeyDown}
                  onChange={({ currentTarget }) => {
                    isEntered.current = false
                    setLeft(false)
                    setWord(currentTarget.value)
                    combobox.openDropdown()
                    combobox.updateSelectedOptionIndex()
                  }}
                  // Not by the focus alone, which a dialog gives: an open list would take its Escape.
                  onClick={() => combobox.openDropdown()}
                  onBlur={leave}
                />
              </Combobox.Target>
              <Combobox.Dropdown hidden={offered.length === 0 && !sought}>
                <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={field.label}>
                  {offered.map(({ id, label, hint, sample }) => (
                    <Combobox.Option key={id} value={id}>
                      {label}
                      <SampleTag sample={sample} />
                      {hint && <span className="z-muted z-small"> {hint}</span>}
                    </Combobox.Option>
                  ))}
                  {offered.length === 0 && isFresh && <Combobox.Empty>{failure ?? m.noMatch}</Combobox.Empty>}
                </Combobox.Options>
              </Combobox.Dropdown>
            </Combobox>
          )}
        </span>
      )}
    </Field>
  )
}
