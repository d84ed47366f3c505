import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { likenessMessages } from '#app/domain/enterprises/likeness/messages.ts'
import type { Reason } from '#app/domain/enterprises/likeness/reasons.ts'
import { whyAlike } from '#app/domain/enterprises/likeness/wording.ts'
import { faultMessages } from '#app/i18n/fault-messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Light } from '#app/ui/mark.tsx'
import { importMessages } from '../messages.ts'
import type { Import, ShownRow } from '../queries.server.ts'
import { valueMessages } from '../values/messages.ts'
import { DecideRow } from './decide-row.tsx'
import { MendCell } from './mend-cell.tsx'
import { saidFault, shownValue } from './wording.ts'

type Props = { one: Import; row: ShownRow; labelOf: (word: string, key: string) => string }

const tones = { doubt: 'warn', error: 'red' } as const

/** A row of the ledger: what it comes to, and under it what somebody has to say or mend. */
export function ImportRow({ one, row, labelOf }: Props) {
  const m = useMessages(importMessages)
  const faults = useMessages(faultMessages)
  const values = useMessages(valueMessages)
  const { verdict, name, cells, changes, alike, cellFaults, recordId } = row
  const label = (key: string) => labelOf(row.word, key)
  const mayMend = one.abilities['imports.mend'] === true
  const tone = verdict === 'doubt' || verdict === 'error' ? tones[verdict] : null
  return (
    <li className="imports-row">
      <span className="z-num z-muted imports-row-number">{row.row}</span>
      <span className="imports-row-verdict z-small">
        {verdict && (tone ? <Light tone={tone}>{m.verdicts[verdict]}</Light> : m.verdicts[verdict])}
      </span>
      <div className="imports-row-body">
        <b className="imports-row-name">
          {recordId && row.word === 'enterprises' ? (
            <Link className="z-link z-tap" to={at.enterprises.one(recordId)}>
              {name}
            </Link>
          ) : (
            name
          )}
        </b>
        {verdict !== 'update' && (
          <span className="z-small z-secondary">
            {cells
              .filter(({ text }) => text)
              .map(({ text }) => text)
              .join(' · ')}
          </span>
        )}
        {changes.length > 0 && (
          <ul className="imports-changes z-small">
            {changes.map(({ field, from, to }) => (
              <li key={field}>
                <span className="z-muted">{label(field.split('.').slice(-1)[0] ?? field)}</span>{' '}
                <span className="z-muted">{shownValue(from, m.empty)}</span> →{' '}
                <b>{shownValue(to, m.empty)}</b>
              </li>
            ))}
          </ul>
        )}
        {cellFaults.map((fault) => (
          <div key={fault.column} className="imports-fault">
            <p className="z-small">
              <mark className="imports-cell">{m.cell(fault.heading, fault.text)}</mark>{' '}
              {values.faults[fault.code as keyof typeof values.faults]}
            </p>
            {mayMend && fault.column >= 0 && <MendCell one={one} row={row} fault={fault} />}
          </div>
        ))}
        {row.faults.map((fault, index) => (
          <p key={index} className="z-small imports-fault">
            {saidFault(fault, m, faults, label)}
          </p>
        ))}
        {alike[0] && (
          <div className="imports-fault">
            <p className="z-small">
              {m.alike(alike[0].name)}
              {alike[0].row === undefined ? '' : `${m.inFile(alike[0].row)}。`}
              <WhyAlike reasons={alike[0].reasons as Reason[]} />
            </p>
            {row.decision && <p className="z-small z-muted">{m.decided[row.decision]}</p>}
            {mayMend && <DecideRow one={one} row={row} />}
          </div>
        )}
      </div>
    </li>
  )
}

function WhyAlike({ reasons }: { reasons: Reason[] }) {
  return <>{whyAlike(reasons, useMessages(likenessMessages))}</>
}
