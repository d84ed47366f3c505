import { Link, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Pager } from '#app/ui/table/data-table.tsx'
import { bookMessages } from '../book/messages.ts'
import type { Effect } from '../effect.server.ts'
import { openStates, type RowVerdict, rowVerdicts } from '../imports.ts'
import { kindMessages } from '../kind-messages.ts'
import type { NamedTarget } from '../labels.ts'
import { importMessages } from '../messages.ts'
import type { Import, ShownRow } from '../queries.server.ts'
import type { StaffWaiting } from '../staff.server.ts'
import { staffMessages } from '../staff-messages.ts'
import { ImportAside } from './import-aside.tsx'
import { ImportActs, ImportHands } from './import-head.tsx'
import { ImportRow } from './import-row.tsx'
import { Kept, Outcome } from './outcome.tsx'
import './imports.css'

type Group = { verdict: RowVerdict; items: ShownRow[] }
type Props = {
  one: Import
  verdict: RowVerdict | undefined
  groups: Group[]
  next: string | null
  effect: Effect[]
  targets: Record<string, NamedTarget[]>
  /** What each word is called. */
  names: Record<string, string>
  /** Of the accounts it made, how many wait for what. */
  staff: StaffWaiting | null
  kept: { sheet: number; row: number; table: string; recordId: string; fields: string[] | null }[]
}

/** An import from its dry run to its end. */
export function ImportPage({ one, verdict, groups, next, effect, targets, names, kept, staff }: Props) {
  const m = useMessages(importMessages)
  const labelOf = (word: string, key: string) =>
    targets[word]?.find((target) => target.key === key || target.key.split('.').at(-1) === key)?.label ?? key
  const total = rowVerdicts.reduce((sum, one_) => sum + one.totals[one_], 0)
  const isOpen = openStates.includes(one.state)
  const hintOf = (verdict: RowVerdict) =>
    verdict === 'error' && one.abilities['imports.mend'] !== true ? m.leftOut : m.groupHints[verdict]
  return (
    <div className={total > 0 ? 'z-columns z-two imports-page' : 'z-page'}>
      <div className={total > 0 ? 'z-column z-column-main' : undefined}>
        <PageHeader title={one.fileName} meta={<span className="z-secondary">{m.states[one.state]}</span>}>
          <ImportActs one={one} />
        </PageHeader>
        <ImportHands one={one} />
        <Standing one={one} />
        <Elsewhere one={one} />
        {staff && <Staff one={one} staff={staff} />}
        {total > 0 && (
          <>
            {!isOpen && <Outcome one={one} />}
            {kept.length > 0 && <Kept kept={kept} names={names} />}
            <Verdicts one={one} chosen={verdict} total={total} />
            {groups
              .filter(({ items }) => items.length > 0)
              .map(({ verdict: of, items }) => (
                <Section
                  key={of}
                  title={m.verdicts[of]}
                  count={[formatCount(one.totals[of]), isOpen && hintOf(of)].filter(Boolean).join(' · ')}
                >
                  <ul className="imports-rows">
                    {items.map((row) => (
                      <ImportRow key={`${row.sheet} ${row.row}`} one={one} row={row} labelOf={labelOf} />
                    ))}
                  </ul>
                  {!verdict && items.length < one.totals[of] && (
                    <Link className="z-link z-tap z-small" to={at.imports.one(one.id, { verdict: of })}>
                      {m.more(formatCount(one.totals[of] - items.length))}
                    </Link>
                  )}
                </Section>
              ))}
            <Pager next={next} />
          </>
        )}
      </div>
      {total > 0 && <ImportAside one={one} effect={effect} targets={targets} names={names} />}
    </div>
  )
}

/** What it is doing now, or why it cannot be read. */
function Standing({ one }: { one: Import }) {
  const m = useMessages(importMessages)
  const book = useMessages(bookMessages)
  if (one.state === 'refused')
    return (
      <p className="z-form-error" role="alert">
        {book.faults[one.fault as keyof typeof book.faults]} {one.faultPlace}
      </p>
    )
  if (one.state === 'ready')
    return <p className="z-secondary imports-tried">{m.tried(formatCount(one.rows))}</p>
  if (!['reading', 'trying', 'writing', 'reverting'].includes(one.state)) return null
  const of = one.state === 'writing' ? one.totals.new + one.totals.update : one.rows
  return (
    <p className="imports-standing" role="status">
      <progress
        max={Math.max(of, 1)}
        value={one.state === 'reading' ? undefined : one.progress}
        aria-label={m.states[one.state]}
      />
      <span className="z-small z-secondary">
        {m.states[one.state]}{' '}
        {m.progress(formatCount(one.progress), formatCount(one.state === 'reading' ? 0 : of))}
      </span>
    </p>
  )
}

/** Sheets of the other kind, which somebody else hands in and confirms. */
function Elsewhere({ one }: { one: Import }) {
  const words = useMessages(kindMessages)[one.kind]
  const m = useMessages(importMessages)
  const sheets = one.sheets.filter(({ isElsewhere }) => isElsewhere)
  if (sheets.length === 0) return null
  const names = sheets.map(({ name }) => m.sheetName(name || one.fileName)).join('')
  return (
    <p className="imports-elsewhere" role="note">
      {words.elsewhere(names)}
    </p>
  )
}

/** What is left to do until the owners of new accounts sign in: each half by the one who may. */
function Staff({ one, staff }: { one: Import; staff: StaffWaiting }) {
  const m = useMessages(staffMessages)
  const halves = [
    { half: 'passwords', n: staff.password, verb: 'imports.handOut' },
    { half: 'codes', n: staff.release, verb: 'imports.release' },
  ] as const
  return halves
    .filter(({ n }) => n > 0)
    .map(({ half, n, verb }) => (
      <p key={half} className="imports-staff">
        {m[half].waits(formatCount(n))}
        {one.abilities[verb] === true && (
          <LinkButton to={at.imports[half](one.id)}>{m[half].title}</LinkButton>
        )}
      </p>
    ))
}

function Verdicts({ one, chosen, total }: { one: Import; chosen: RowVerdict | undefined; total: number }) {
  const m = useMessages(importMessages)
  const { pathname } = useLocation()
  const there = rowVerdicts.filter((verdict) => one.totals[verdict] > 0)
  return (
    <nav className="z-chips" aria-label={m.title}>
      <Link className="z-chip" to={pathname} aria-current={chosen ? undefined : 'page'} preventScrollReset>
        {m.all} <b>{formatCount(total)}</b>
      </Link>
      {there.map((verdict) => (
        <Link
          key={verdict}
          className="z-chip"
          to={at.imports.one(one.id, { verdict })}
          aria-current={chosen === verdict ? 'page' : undefined}
          preventScrollReset
        >
          {m.verdicts[verdict]} <b>{formatCount(one.totals[verdict])}</b>
        </Link>
      ))}
    </nav>
  )
}
