import { Link, useSearchParams } from '@remix-run/react'
import { arranged, countsOf, newestFirst, type Run } from '#app/domain/activity/timeline.ts'
import { type Stage, stages } from '#app/domain/projects/stages/stages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { labelMessages } from '../label-messages.ts'
import { firmMessages } from './messages.ts'
import type { FirmEntry } from './timeline.server.ts'
import { RunRow, TimelineRow } from './timeline-row.tsx'

const kinds = ['visit', 'stage', 'ticket', 'note', 'care', 'change'] as const
const shownFirst = 30

/** What happened, newest first; the counts of the filters add up to all. */
export function FirmTimeline({ entries, brief }: { entries: FirmEntry[]; brief: string }) {
  const m = useMessages(firmMessages)
  const [search] = useSearchParams()
  const counts = countsOf(entries)
  const chosen = kinds.find((kind) => kind === search.get('kind'))
  const wanted = newestFirst(entries.filter(({ kind }) => !chosen || kind === chosen))
  const shown = search.get('all') ? wanted : wanted.slice(0, shownFirst)
  const years = arranged(shown)
  const thisYear = Number(useRootData().today.slice(0, 4))
  const to = (changes: Record<string, string | undefined>) => {
    const params = new URLSearchParams(search)
    for (const [key, value] of Object.entries(changes)) value ? params.set(key, value) : params.delete(key)
    return { search: params.toString() }
  }
  return (
    <>
      <div className="firm-filters">
        <nav aria-label={m.filters}>
          <Link to={to({ kind: undefined })} aria-current={chosen ? undefined : 'true'} preventScrollReset>
            {m.all} {entries.length}
          </Link>
          {kinds.map(
            (kind) =>
              counts[kind] && (
                <Link
                  key={kind}
                  to={to({ kind })}
                  aria-current={kind === chosen ? 'true' : undefined}
                  preventScrollReset
                >
                  {m.filterNames[kind]} {counts[kind]}
                </Link>
              ),
          )}
        </nav>
        <CopyButton text={brief} />
      </div>
      {entries.length === 0 && <p className="z-secondary">{m.nothingYet}</p>}
      <ol className="firm-line">
        {years.flatMap(({ year, rows }, at) => [
          ...(at > 0 || year !== thisYear ? [<YearRow key={year} year={year} />] : []),
          ...rows.map((row, place) => (
            <EntryOrRun
              key={'folded' in row ? row.folded[0]?.id : row.id}
              row={row}
              last={place === rows.length - 1}
            />
          )),
        ])}
      </ol>
      {wanted.length > shown.length && (
        <Link className="z-button" to={to({ all: '1' })} preventScrollReset>
          {m.showAll(wanted.length - shown.length)}
        </Link>
      )}
    </>
  )
}

function YearRow({ year }: { year: number }) {
  const m = useMessages(firmMessages)
  return <li className="firm-year">{m.year(year)}</li>
}

function EntryOrRun({ row, last }: { row: FirmEntry | Run<FirmEntry>; last: boolean }) {
  const m = useMessages(firmMessages)
  const l = useMessages(labelMessages)
  if (!('folded' in row)) return <TimelineRow entry={row} last={last} />
  const [newest, oldest] = [row.folded[0], row.folded.at(-1)]
  const count = row.folded.length
  const stage = (key: Stage | null | undefined) => l.stages[key ?? stages[0]]
  const label =
    newest?.kind === 'stage' && oldest?.kind === 'stage'
      ? m.runs.stage(stage(oldest.from ?? oldest.to), stage(newest.to), count)
      : m.runs.change(count)
  return <RunRow entries={row.folded} label={label} last={last} />
}
