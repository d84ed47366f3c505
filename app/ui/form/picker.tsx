import { Combobox, useCombobox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag } from '../mark.tsx'
import { kitMessages } from '../messages.ts'
import { Field, type FieldProps } from './field.tsx'
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
  onChange?: (picked: Pick[]) => void
}

/** Finds records by Chinese name or pinyin initials as one types; hidden inputs carry the ids. */
export function Picker({
  name,
  source,
  initial = [],
  multiple = false,
  suggestions = [],
  onChange,
  ...field
}: Props) {
  const m = useMessages(kitMessages)
  const [picked, setPicked] = useState(initial)
  const [word, setWord] = useState('')
  const lookUp = useLookUp<{ items: Pick[] }>()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  useEffect(() => {
    if (!word.trim()) return
    const soon = setTimeout(
      () => lookUp.load(`${source}${source.includes('?') ? '&' : '?'}q=${encodeURIComponent(word.trim())}`),
      150,
    )
    return () => clearTimeout(soon)
  }, [word, source])

  const keep = (next: Pick[]) => {
    setPicked(next)
    onChange?.(next)
  }
  const found = word.trim() ? (lookUp.data?.items ?? []) : suggestions
  const offered = found.filter(({ id }) => !picked.some((one) => one.id === id))
  const choose = (id: string) => {
    const one = offered.find((pick) => pick.id === id)
    if (!one) return
    keep(multiple ? [...picked, one] : [one])
    setWord('')
    combobox.closeDropdown()
  }

  return (
    <Field {...field}>
      {(wiring) => (
        <>
          {picked.length === 0 && (multiple || field.optional) && (
            <input type="hidden" name={name} value="" />
          )}
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
            <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} shadow="md">
              <Combobox.Target>
                <input
                  className="z-input"
                  {...wiring}
                  placeholder={m.typeToSearch}
                  value={word}
                  autoComplete="off"
                  onChange={({ currentTarget }) => {
                    setWord(currentTarget.value)
                    combobox.openDropdown()
                    combobox.updateSelectedOptionIndex()
                  }}
                  onFocus={() => combobox.openDropdown()}
                  onBlur={() => combobox.closeDropdown()}
                />
              </Combobox.Target>
              <Combobox.Dropdown hidden={offered.length === 0 && !word.trim()}>
                <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={field.label}>
                  {offered.map(({ id, label, hint, sample }) => (
                    <Combobox.Option key={id} value={id}>
                      {label}
                      <SampleTag sample={sample} />
                      {hint && <span className="z-muted z-small"> {hint}</span>}
                    </Combobox.Option>
                  ))}
                  {offered.length === 0 && !lookUp.isAsking && <Combobox.Empty>{m.noMatch}</Combobox.Empty>}
                </Combobox.Options>
              </Combobox.Dropdown>
            </Combobox>
          )}
        </>
      )}
    </Field>
  )
}
