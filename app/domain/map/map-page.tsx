import { Link, useSearchParams } from '@remix-run/react'
import { useCallback, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { MapTally } from './cities.ts'
import type { MapFilter } from './forms.ts'
import type { CityNode, Hub, MapProject } from './map.ts'
import './map.css'
import { MapPanel, MapStage } from './map-stage.tsx'
import { mapMessages } from './messages.ts'
import type { CityTrips } from './trips.ts'
import { Twin } from './twin.tsx'

type Props = {
  /** By name those that moved last; `isWhole` where these are all. */
  projects: MapProject[]
  isWhole: boolean
  nodes: CityNode[]
  tally: MapTally
  trips: CityTrips[]
  park: Hub
  teams: { id: string; name: string; nameEn: string }[]
  filter: MapFilter
  token: string | null
  base: 'embedded' | 'none'
}

/** The map and its list, which say the same and point at each other; without a map the list is the page. */
export function MapPage(props: Props) {
  const { projects, isWhole, nodes, tally, trips, park, teams, filter, token, base } = props
  const m = useMessages(mapMessages)
  const { theme } = useRootData()
  const [search, setSearch] = useSearchParams()
  const [hovered, setHovered] = useState<string | null>(null)
  const [isUnavailable, setUnavailable] = useState(false)
  const onUnavailable = useCallback(() => setUnavailable(true), [])
  const isList = filter.view === 'list' || isUnavailable
  const placed = nodes.reduce((sum, { total }) => sum + total, 0)
  const to = (key: string, value: string | null) => {
    const params = new URLSearchParams(search)
    if (value === null || params.get(key) === value) params.delete(key)
    else params.set(key, value)
    return `?${params}`
  }
  const onSelect = (code: string | null) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before)
        if (code) params.set('city', code)
        else params.delete('city')
        return params
      },
      { preventScrollReset: true, replace: true },
    )
  const panel = (
    <MapPanel
      teams={teams}
      group={filter.group}
      trips={trips.reduce((sum, { times }) => sum + times, 0)}
      counts={tally.groups}
      toGroup={(group) => to('group', group)}
    />
  )
  return (
    <div className={`map-page${isList ? ' map-list-only' : ''}`}>
      <h1 className="z-hidden">{m.title}</h1>
      {!isList && (
        <div className="map-stage">
          {panel}
          <MapStage
            projects={projects}
            nodes={nodes}
            token={token}
            base={base}
            theme={theme}
            hovered={hovered}
            onSelect={onSelect}
            onUnavailable={onUnavailable}
            trips={trips}
            park={park}
            selected={filter.city}
            onHover={setHovered}
          />
        </div>
      )}
      <section className="map-twin" aria-label={m.cities}>
        {isUnavailable && (
          <p className="map-status" role="status">
            {m.unavailable}
          </p>
        )}
        {isList && panel}
        <header>
          <h2>{m.cities}</h2>
          <span className="z-count">{m.cityCount(nodes.length, placed, tally.all)}</span>
          {!isUnavailable && (
            <Link className="z-link z-small z-tap z-noprint" to={to('view', isList ? null : 'list')}>
              {isList ? m.showMap : m.listOnly}
            </Link>
          )}
        </header>
        {!isWhole && <p className="map-status">{m.notAll(projects.length)}</p>}
        {tally.all === 0 ? (
          <EmptyState title={m.none} />
        ) : (
          <Twin
            projects={projects}
            nodes={nodes}
            tally={tally}
            hovered={hovered}
            trips={trips}
            selected={filter.city}
            row={filter.row}
            open={isList}
            onHover={setHovered}
          />
        )}
      </section>
    </div>
  )
}
