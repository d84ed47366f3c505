import { useEffect, useRef } from 'react'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import type { ShownRefusal } from '../form/use-refusal.ts'
import { kitMessages } from '../messages.ts'
import { useRootData } from '../root-data.ts'

type Props = {
  refusal: ShownRefusal | undefined
  /** Label of each field, as the form shows it. */
  labels: Record<string, string>
  /** What is in the fields now. */
  mine: Record<string, unknown>
  /** Words a value for people; by default text and lists as they are. */
  show?: (field: string, value: unknown) => string
  /** Puts this version into the form and saves again; without it the panel submits its own form. */
  onReapply?: (version: number) => void
}

/** Someone was faster: mine and theirs side by side, who and when, and one action to save mine again. */
export function ConflictPanel({ refusal, labels, mine, show = plain, onReapply }: Props) {
  const m = useMessages(kitMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [refusal])
  if (refusal?.code !== 'record.changedByOther') return null
  const { by, at, version, theirs } = refusal.facts as {
    by: string | null
    at: string | null
    version: number
    theirs: Record<string, unknown>
  }
  const differing = Object.keys(labels).filter(
    (field) => field in theirs && show(field, mine[field]) !== show(field, theirs[field]),
  )
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
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{labels[field]}</th>
                <td>{show(field, mine[field])}</td>
                <td>{show(field, theirs[field])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button
          type={onReapply ? 'button' : 'submit'}
          name={onReapply ? undefined : 'version'}
          value={version}
          onClick={() => onReapply?.(version)}
        >
          {m.reapply}
        </Button>
      </div>
    </section>
  )
}

function plain(_: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.map((one) => plain('', one)).join('，') || '—'
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(' ')
  return String(value)
}
