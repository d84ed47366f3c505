import { Link, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Entries } from './history-rows.tsx'
import { pageMessages } from './messages.ts'
import type { FullProject } from './page.server.ts'
import type { ProjectView } from './view.server.ts'

export type Move = FullProject['moves'][number]
type Happening = ProjectView['happenings'][number]

/** Something that happened around the project's firm, already worded; `from` says whose row it is. */
export type OtherEntry = {
  id: string
  at: Date
  kind: string
  kindName: string
  from: string
  /** A solid dot: something has come to pass. */
  state: boolean
  title: ReactNode
  body: ReactNode
}
export type Entry = { id: string; at: Date; kind: string } & (
  | { move: Move }
  | { happening: Happening }
  | { other: OtherEntry }
)
type Props = { moves: Move[]; happenings: Happening[]; others: OtherEntry[] }

/** So many are shown at first. */
const shownFirst = 20

/** Moves and changes, and what happened around the firm, newest first; a solid dot is a confirmed move. */
export function ProjectHistory({ moves, happenings, others }: Props) {
  const m = useMessages(pageMessages)
  const [search] = useSearchParams()
  const entries: Entry[] = [
    ...moves.map((move) => ({
      id: move.id,
      at: new Date(move.reviewedAt ?? move.appliedAt),
      kind: 'project',
      move,
    })),
    ...happenings.map((happening) => ({
      id: happening.id,
      at: new Date(happening.at),
      kind: 'project',
      happening,
    })),
    ...others.map((other) => ({ id: other.id, at: new Date(other.at), kind: other.kind, other })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
  const kinds = kindsIn(entries, others, m.project)
  const chosen = kinds.find(({ kind }) => kind === search.get('show'))?.kind
  const wanted = chosen ? entries.filter(({ kind }) => kind === chosen) : entries
  const shown = search.get('all') ? wanted : wanted.slice(0, shownFirst)
  const to = (key: 'show' | 'all', value: string | null) => {
    const params = new URLSearchParams(search)
    if (value) params.set(key, value)
    else params.delete(key)
    return { search: params.toString() }
  }
  return (
    <Section
      title={m.history}
      count={kinds.length > 1 ? undefined : entries.length}
      action={
        kinds.length > 1 && (
          <nav className="projects-kinds-of" aria-label={m.history}>
            <Link to={to('show', null)} aria-current={chosen ? undefined : 'true'} preventScrollReset>
              {m.all} {entries.length}
            </Link>
            {kinds.map(({ kind, name, n }) => (
              <Link
                key={kind}
                to={to('show', kind)}
                aria-current={kind === chosen ? 'true' : undefined}
                preventScrollReset
              >
                {name} {n}
              </Link>
            ))}
          </nav>
        )
      }
    >
      {entries.length === 0 && <p className="z-muted">{m.noHistory}</p>}
      <Entries entries={shown} />
      {wanted.length > shown.length && (
        <Link className="z-link z-small z-tap" to={to('all', '1')} preventScrollReset>
          {m.earlier(wanted.length - shown.length)}
        </Link>
      )}
    </Section>
  )
}

/** The kinds there are, the project's own first, each with its count; they add up to all. */
function kindsIn(entries: Entry[], others: OtherEntry[], own: string) {
  const names = new Map([['project', own], ...others.map(({ kind, kindName }) => [kind, kindName] as const)])
  return [...names]
    .map(([kind, name]) => ({ kind, name, n: entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ n }) => n > 0)
}
