import { formatDay, formatDuration } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { fieldAt, isInMinutes, type Level, type Step } from './grid.ts'
import { LimitGrid } from './limit-grid.tsx'
import { inForce } from './limits.ts'
import './limits.css'
import { LimitsForm } from './limits-form.tsx'
import { limitMessages } from './messages.ts'
import type { LimitVersion } from './queries.server.ts'

/** The versions of the limits, the one in force first; a leader writes the next one below. */
export function LimitsView({ versions, mayWrite }: { versions: LimitVersion[]; mayWrite: boolean }) {
  const m = useMessages(limitMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const now = inForce(versions, today)
  const last = versions.at(-1)
  const standingOf = (one: LimitVersion) => {
    if (one === now) return 'now'
    if (one.effectiveFrom > today) return inForce(versions, one.effectiveFrom) === one ? 'coming' : 'never'
    return inForce(versions, one.effectiveFrom) === one ? 'past' : 'never'
  }
  const order = { now: 0, coming: 1, past: 2, never: 3 }
  const listed = versions.toSorted(
    (a, b) => order[standingOf(a)] - order[standingOf(b)] || b.number - a.number,
  )
  return (
    <>
      {listed.map((one) => (
        <Section
          key={one.number}
          title={m.version(one.number)}
          count={
            <span className={standingOf(one) === 'coming' ? 'z-light z-light-warn' : undefined}>
              {m.from(formatDay(one.effectiveFrom, locale, today))} · {m.standing[standingOf(one)]}
            </span>
          }
        >
          <LimitTable of={one} />
        </Section>
      ))}
      {mayWrite && (
        <details className="z-more z-section">
          <summary>{m.set}</summary>
          <p className="z-small z-secondary limits-hint">{m.setHint}</p>
          <LimitsForm key={last?.number ?? 0} last={last} />
        </details>
      )}
    </>
  )
}

/** One version: a line a level, in minutes, hours or working days. */
function LimitTable({ of }: { of: LimitVersion }) {
  const m = useMessages(limitMessages)
  const locale = useLocale()
  const say = (level: Level, step: Step) => {
    const field = fieldAt(level, step)
    const value = field && of[field]
    if (value === undefined) return '—'
    return isInMinutes(level) ? formatDuration(value, locale) : m.workingDays(value)
  }
  return <LimitGrid cell={say} />
}
