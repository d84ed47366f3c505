import { Link, useSearchParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { labelOf } from '#app/domain/projects/project-label.tsx'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import type { Exit } from '#app/domain/projects/stages/stages.ts'
import { formatDay, formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { type CityNode, type MapProject, mapGroups } from './map.ts'
import { mapMessages } from './messages.ts'
import type { CityTrips } from './trips.ts'
import { NamedRows, TripRow } from './twin-rows.tsx'

type Props = {
  node: CityNode
  projects: MapProject[]
  trips: CityTrips | undefined
  isOn: boolean
  isUnder: boolean
  isOpen: boolean
  onHover: (code: string | null) => void
}

/** A city: its projects as a bar, what needs attention there, when we last went; opened, its trip and its projects. */
export function CityRows({ node, projects, trips, isOn, isUnder, isOpen, onHover }: Props) {
  const locale = useLocale()
  const [search] = useSearchParams()
  const params = new URLSearchParams(search)
  if (isOn) params.delete('city')
  else params.set('city', node.code)
  const states = [isOn && 'map-on', isUnder && 'map-under', node.total === node.counts.exit && 'map-dim']
  return (
    <tbody
      className={states.filter(Boolean).join(' ')}
      onPointerEnter={() => onHover(node.code)}
      onPointerLeave={() => onHover(null)}
    >
      <tr className="map-city">
        <th scope="rowgroup" colSpan={3}>
          <Link
            to={`?${params}`}
            preventScrollReset
            aria-expanded={isOpen}
            onFocus={() => onHover(node.code)}
            onBlur={() => onHover(null)}
          >
            <span className="map-city-name">{locale === 'en' ? node.cityEn : node.city}</span>
            <Bar counts={node.counts} />
            <span className="map-second">
              <Reason node={node} projects={projects} />
              <LastTrip trips={trips} />
            </span>
          </Link>
        </th>
        <td className="z-strong">{node.total}</td>
      </tr>
      {isOpen && trips && <TripRow trips={trips} />}
      {isOpen && (
        <NamedRows
          projects={projects}
          n={node.total}
          all={at.projects.list({ view: 'list', city: node.code })}
        />
      )}
    </tbody>
  )
}

/** Each project so many pixels; a full row is cut to what fits. */
const unit = 14

function Bar({ counts }: Pick<CityNode, 'counts'>) {
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const there = mapGroups.filter((group) => counts[group])
  const said = formatList(
    there.map((group) => `${m.groups[group]} ${counts[group]}`),
    locale,
  )
  return (
    <span className="map-bar" role="img" aria-label={said}>
      {there.map((group) => (
        <i key={group} className={`map-group-${group}`} style={{ width: counts[group] * unit }} />
      ))}
    </span>
  )
}

const namedFirst = 2

/** What needs attention, of whom if it is one; else whose projects they are, and of those that went out, how. */
function Reason({ node: { alert, total, counts }, projects }: Pick<Props, 'node' | 'projects'>) {
  const m = useMessages(mapMessages)
  const { exits } = useMessages(stageMessages)
  const locale = useLocale()
  const named = (some: MapProject[]) => [...new Set(some.map((project) => labelOf(project, locale)))]
  if (alert) {
    const what = m.warnings[alert.why](alert.days ?? 0)
    const [whose] = alert.others ? [] : named(projects.filter(({ warning }) => warning))
    const said = m.alert(whose ? m.of(whose, what) : what, alert.others)
    return (
      <span title={said}>
        <Light tone={alert.tone}>{said}</Light>
      </span>
    )
  }
  const ways = [...new Set(projects.flatMap(({ exit }) => exit ?? []))].map((exit) => exits[exit as Exit])
  const firms = named(projects)
  const first = firms.slice(0, namedFirst)
  // Of a city not all of whose projects are at hand only these are told.
  const who =
    projects.length < total
      ? m.projectsOf(first, total)
      : m.firms(first, Math.max(0, firms.length - namedFirst))
  const said = total === counts.exit ? m.went(formatList(ways, locale), who) : who
  return <span title={said}>{said}</span>
}

function LastTrip({ trips }: Pick<Props, 'trips'>) {
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const { today } = useRootData()
  return (
    <span>{trips ? m.beenLast(formatDay(trips.last.fromOn, locale, today), trips.times) : m.neverBeen}</span>
  )
}
