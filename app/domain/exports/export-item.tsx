import type { ReactNode } from 'react'
import { dayIn, formatBytes, formatInstant } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { exportMessages } from './messages.ts'
import { exportPages } from './page-messages.ts'
import type { ExportRow } from './queries.server.ts'

type Props = { one: ExportRow; isMine: boolean; children: ReactNode }

/** One export: what it holds, what for, who asked and who agreed; at the right how far it is and what can be done. */
export function ExportItem({ one, isMine, children }: Props) {
  const m = useMessages(exportMessages)
  const page = useMessages(exportPages)
  const locale = useLocale()
  const { now } = useRootData()
  const asked = formatInstant(one.askedAt, locale, now, { short: true })
  const { kind, said, rows, format, bytes, purpose, decider, note, state } = one
  const agreed =
    decider && (state === 'refused' ? page.refusedBy(decider, note ?? '') : page.decidedBy(decider))
  return (
    <li className="export-item" data-state={state}>
      <div>
        <p>
          <b>{page.kinds[kind]}</b> {said && <span>{said}</span>}{' '}
          <span className="z-muted z-num">
            {[m.rows(String(rows)), m.formats[format], bytes !== null && formatBytes(bytes)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        <p>{purpose}</p>
        <p className="z-small z-muted z-num">
          {[
            m.serial(dayIn(one.askedAt).slice(0, 4), one.serial),
            isMine ? page.askedAt(asked) : page.askedBy(one.asker, asked),
            agreed,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="export-state">
        {isMine && <State one={one} now={now} locale={locale} />}
        <div className="z-row">{children}</div>
      </div>
    </li>
  )
}

function State({ one, now, locale }: { one: ExportRow; now: string; locale: Locale }) {
  const m = useMessages(exportPages)
  const { state, rows, rowsDone, expiresAt } = one
  const until =
    state === 'ready' && expiresAt && m.until(formatInstant(expiresAt, locale, now, { short: true }))
  return (
    <p
      className={state === 'ready' ? undefined : 'z-muted'}
      role={state === 'running' ? 'status' : undefined}
    >
      {[m.states[state], until].filter(Boolean).join(' · ')}
      {state === 'running' && (
        <>
          <progress max={Math.max(rows, 1)} value={rowsDone} aria-label={m.states.running} />
          <span className="z-small z-num">{m.progress(String(rowsDone), String(rows))}</span>
        </>
      )}
    </p>
  )
}
