import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { later } from '../later.tsx'
import { SampleTag } from '../mark.tsx'
import { kitMessages } from '../messages.ts'
import { useOnceOpen } from '../once-open.ts'
import { Blank, Field, type FieldProps } from './field.tsx'
import { leftoverEvent } from './leftovers.ts'
import type { Held } from './picker-list.tsx'
import { putBackEvent } from './put-back.ts'
import { useLookUp } from './use-look-up.ts'

const PickerList = later(() => import('./picker-list.tsx'))

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
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useOnceOpen(isOpen)
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<Held>({})
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
    setOpen(false)
  }
  useEffect(() => {
    if (isEntered.current && isFresh && sought) choose(offered[0])
    if (isFresh) isEntered.current = false
  }, [isFresh, sought])
  useEffect(() => {
    const whole = element.current
    if (!whole) return
    const left = () => setLeft(true)
    const putBack = ({ detail }: CustomEventInit<Pick[]>) => {
      keep(detail ?? [])
      whole.dataset.putBack = 'done'
    }
    whole.addEventListener(leftoverEvent, left)
    whole.addEventListener(putBackEvent, putBack)
    return () => {
      whole.removeEventListener(leftoverEvent, left)
      whole.removeEventListener(putBackEvent, putBack)
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isEnter(event)) {
      event.preventDefault()
      if (!isOpen || !list.current.isChosen?.()) {
        if (sought && isFresh) choose(offered[0])
        else isEntered.current = Boolean(sought)
      }
    }
    if (list.current.keys) return list.current.keys(event)
    // The list has not come yet: it hears of this when it does.
    if (event.key === 'Escape') setOpen(false)
    if (!/^Arrow(Down|Up)$/.test(event.key)) return
    event.preventDefault()
    list.current.early = event.nativeEvent
    setOpen(true)
  }
  const leave = () => {
    setOpen(false)
    const exact = isFresh ? offered.filter(({ label }) => label === sought) : []
    if (exact.length === 1) choose(exact[0])
    else setLeft(Boolean(sought))
  }
  // Said at the box, not in the list: without a network the list may not have come.
  const failure = sought && lookUp.failure && isFresh ? m.lookUp[lookUp.failure] : undefined

  return (
    <Field {...field} error={failure ?? (isLeft && sought ? m.chooseOrClear : field.error)}>
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
            <>
              <input
                className="z-input"
                {...wiring}
                ref={box}
                data-word
                placeholder={picked.length > 0 ? (oneMore ?? m.oneMore) : m.typeToSearch}
                value={word}
                autoComplete="off"
                maxLength={120}
                aria-haspopup="listbox"
                onKeyDown={onKeyDown}
                onChange={({ currentTarget }) => {
                  isEntered.current = false
                  setLeft(false)
                  setWord(currentTarget.value)
                  setOpen(true)
                }}
                // Not by the focus alone, which a dialog gives: an open list would take its Escape.
                onClick={() => setOpen(true)}
                onBlur={leave}
              />
              {wasOpen && (
                <PickerList
                  of={box}
                  list={list}
                  open={isOpen}
                  setOpen={setOpen}
                  word={word}
                  label={field.label}
                  offered={offered}
                  choose={choose}
                  hidden={offered.length === 0 && (!sought || failure !== undefined)}
                  none={offered.length === 0 && isFresh && !failure && m.noMatch}
                />
              )}
            </>
          )}
        </span>
      )}
    </Field>
  )
}

const isEnter = ({ key, nativeEvent, metaKey, ctrlKey }: KeyboardEvent) =>
  key === 'Enter' && !nativeEvent.isComposing && !metaKey && !ctrlKey
