import { Link, useLocation, useSearchParams } from '@remix-run/react'
import { IconLayoutKanban, IconList } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/table/filter-bar.tsx'
import { channels } from '../channels.ts'
import { projectMessages } from '../messages.ts'
import { stageMessages } from '../stages/messages.ts'
import { type Exit, exits, stages, type Template, templates } from '../stages/stages.ts'
import type { ProjectChoices } from './choices.server.ts'

type KindCount = { template: Template; exit: Exit | null; n: number }

/** Board or list, in the address. */
export function ViewSwitch({ view }: { view: 'board' | 'list' }) {
  const m = useMessages(projectMessages)
  const to = useWith()
  return (
    <nav className="projects-seg" aria-label={m.view}>
      <Link to={to({ view: '' })} aria-current={view === 'board' ? 'true' : undefined}>
        <IconLayoutKanban className="z-icon" aria-hidden="true" />
        <span>{m.board}</span>
      </Link>
      <Link to={to({ view: 'list' })} aria-current={view === 'list' ? 'true' : undefined}>
        <IconList className="z-icon" aria-hidden="true" />
        <span>{m.list}</span>
      </Link>
    </nav>
  )
}

/** Which kind of project, and which way out, each with its count; the counts add up to all. */
export function KindChips({ counts }: { counts: KindCount[] }) {
  const m = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const [search] = useSearchParams()
  const to = useWith()
  const [template, exit] = [search.get('template') ?? '', search.get('exit') ?? '']
  const count = (fits: (row: KindCount) => boolean) => counts.filter(fits).reduce((sum, { n }) => sum + n, 0)
  const kinds = [
    { value: '', label: m.regular, n: count((row) => row.template !== 'key_build') },
    ...templates
      .filter((one) => one !== 'lease_in')
      .map((one) => ({ value: one, label: words.templates[one], n: count((row) => row.template === one) })),
  ]
  return (
    <div className="z-chiprow projects-kinds">
      {kinds
        .filter(({ value, n }) => n > 0 || value === '' || value === template)
        .map(({ value, label, n }) => (
          <Chip key={value} to={to({ template: value })} isOn={value === template} label={label} n={n} />
        ))}
      <Chip to={to({ mine: search.get('mine') ? '' : '1' })} isOn={search.has('mine')} label={m.mine} />
      <Chip to={to({ stale: search.get('stale') ? '' : '1' })} isOn={search.has('stale')} label={m.stale} />
      {exits.map((one) => {
        const n = count((row) => row.exit === one)
        if (n === 0 && exit !== one) return null
        return (
          <Chip
            key={one}
            className="projects-out"
            to={to({ exit: exit === one ? '' : one })}
            isOn={exit === one}
            label={words.exits[one]}
            n={n}
          />
        )
      })}
    </div>
  )
}

type ChipProps = { to: string; isOn: boolean; label: string; n?: number; className?: string }

function Chip({ to, isOn, label, n, className = '' }: ChipProps) {
  return (
    <Link
      className={`z-chip ${className}`}
      to={to}
      aria-current={isOn ? 'true' : undefined}
      preventScrollReset
    >
      {label}
      {n !== undefined && <span className="z-num">{n}</span>}
    </Link>
  )
}

export function ProjectFilters({ choices, view }: { choices: ProjectChoices; view: 'board' | 'list' }) {
  const m = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const named = ({ name, nameEn }: { name: string; nameEn: string }) => nameIn(locale, { name, nameEn })
  return (
    <FilterBar keep={['view', 'template', 'exit', 'mine', 'stale']}>
      <FilterSearch label={m.search} />
      <FilterSelect
        name="team"
        label={m.team}
        options={choices.teams.map((team) => ({ value: team.id, label: named(team) }))}
      />
      <FilterSelect
        name="owner"
        label={m.owner}
        options={choices.owners.map((owner) => ({ value: owner.id, label: named(owner) }))}
      />
      <FilterSelect
        name="city"
        label={m.city}
        options={choices.cities.map((city) => ({ value: city.code, label: named(city) }))}
      />
      <FilterSelect
        name="channel"
        label={m.channel}
        options={channels.map((value) => ({ value, label: words.channels[value] }))}
      />
      {view === 'list' && (
        <FilterSelect
          name="stage"
          label={m.stage}
          options={stages.map((value) => ({ value, label: words.stages[value] }))}
        />
      )}
    </FilterBar>
  )
}

/** The list's address with some of it changed; empty values leave it. */
function useWith() {
  const { search } = useLocation()
  return (changes: Record<string, string>) => {
    const params = new URLSearchParams(search)
    params.delete('after')
    for (const [key, value] of Object.entries(changes))
      if (value) params.set(key, value)
      else params.delete(key)
    return at.projects.list(params)
  }
}
