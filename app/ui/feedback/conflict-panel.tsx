import { useNavigation } from '@remix-run/react'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import { spokenIn, wordIn } from '../form/spoken.ts'
import type { ShownRefusal } from '../form/use-refusal.ts'
import { kitMessages } from '../messages.ts'
import { useRootData } from '../root-data.ts'

type Props = {
  refusal: ShownRefusal | undefined
  /** Label of each field, as the form shows it. */
  labels: Record<string, string>
  /** What is mine where the form has no field for it; without it the panel reads the form around it, in its own words. */
  mine?: Record<string, unknown>
  /** Words a value for people; by default text and lists as they are. */
  show?: (field: string, value: unknown) => string
}

/**
 * Someone was faster: mine and theirs side by side, who and when, and one action to save mine again, by the button it
 * was saved with. Stands inside the form.
 */
export function ConflictPanel({ refusal, labels, mine, show = plain }: Props) {
  const m = useMessages(kitMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const panel = useRef<HTMLElement>(null)
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const sent = useRef<FormData>()
  const { formData } = useNavigation()
  useEffect(() => {
    if (formData) sent.current = formData
  }, [formData])
  useEffect(() => {
    panel.current?.focus()
    setForm(panel.current?.closest('form') ?? null)
  }, [refusal])
  if (refusal?.code !== 'record.changedByOther') return null
  const { by, at, version, theirs } = refusal.facts as {
    by: string | null
    at: string | null
    version: number
    theirs: Record<string, unknown>
  }
  const reapply = (event: MouseEvent) => {
    const held = form?.querySelector<HTMLInputElement>('input[name=version]')
    if (held) held.value = String(version)
    const pressed = [...(form?.querySelectorAll<HTMLButtonElement>('button[name]') ?? [])].find(
      ({ name, value }) => sent.current?.getAll(name).includes(value),
    )
    if (!pressed) return
    event.preventDefault()
    form?.requestSubmit(pressed)
  }
  const named = (value: unknown) => nameIn(value, locale)
  const pairs = Object.keys(labels)
    .filter((field) => field in theirs)
    .map((field) =>
      mine || !form
        ? { field, mine: show(field, mine?.[field]), theirs: show(field, named(theirs[field])) }
        : {
            field,
            mine: spokenIn(form, field, m) || nothing,
            theirs: wordIn(form, field, named(theirs[field]), m) || nothing,
          },
    )
  const differing = pairs.filter((pair) => pair.mine !== pair.theirs)
  return (
    <section className="z-conflict" ref={panel} tabIndex={-1} role="alert">
      <b>{m.conflict(by ?? m.someone, formatInstant(at, locale, now))}</b>
      <p className="z-small">{m.conflictHint}</p>
      {differing.length > 0 && (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{m.mine}</th>
              <th scope="col">{m.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ field, mine, theirs }) => (
              <tr key={field}>
                <th scope="row">{labels[field]}</th>
                <td>{mine}</td>
                <td>{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button onClick={reapply}>{m.reapply}</Button>
      </div>
    </section>
  )
}

const nothing = '—'

function plain(_: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return nothing
  if (Array.isArray(value)) return value.map((one) => plain('', one)).join('，') || nothing
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(' ')
  return String(value)
}

/** A record stands for itself by its name: `{ name, nameEn }`, alone or in a list. */
function nameIn(value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return value.map((one) => nameIn(one, locale))
  if (typeof value !== 'object' || value === null || !('name' in value)) return value
  const { name, nameEn } = value as { name: string; nameEn?: string | null }
  return (locale === 'en' && nameEn) || name
}
