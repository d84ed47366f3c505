import { Link, useSearchParams } from '@remix-run/react'
import { useCallback, useMemo, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { MapFilter } from './forms.ts'
import { cityNodes, countGroups, type MapProject, onMap } from './map.ts'
import './map.css'
import { MapPanel, MapStage } from './map-stage.tsx'
import { mapMessages } from './messages.ts'
import { type MapTrip, tripsByCity } from './trips.ts'
import { Twin } from './twin.tsx'

type Props = {
  projects: MapProject[]
  /** How many of the projects are drawn, where there are more. */
  drawnAtMost: number | null
  trips: MapTrip[]
  teams: { id: string; name: string; nameEn: string }[]
  filter: MapFilter
  token: string | null
  base: 'embedded' | 'none'
}

/** The map and its list, which say the same and point at each other; without a map the list is the page. */
export function MapPage({ projects, drawnAtMost, trips, teams, filter, token, base }: Props) {
  const m = useMessages(mapMessages)
  const { theme } = useRootData()
  const [search, setSearch] = useSearchParams()
  const [hovered, setHovered] = useState<string | null>(null)
  const [isUnavailable, setUnavailable] = useState(false)
  const onUnavailable = useCallback(() => setUnavailable(true), [])
  const nodes = useMemo(() => cityNodes(projects), [projects])
  const cities = useMemo(() => tripsByCity(trips), [trips])
  const isList = filter.view === 'list' || isUnavailable
  const placed = onMap(projects)
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
      trips={trips.length}
      counts={countGroups(projects.filter(({ keyBuild }) => !keyBuild))}
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
            trips={cities}
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
          <span className="z-count">{m.cityCount(nodes.length, placed.length, projects.length)}</span>
          {!isUnavailable && (
            <Link className="z-link z-small z-tap z-noprint" to={to('view', isList ? null : 'list')}>
              {isList ? m.showMap : m.listOnly}
            </Link>
          )}
        </header>
        {drawnAtMost && <p className="map-status">{m.notAll(drawnAtMost)}</p>}
        {projects.length === 0 ? (
          <EmptyState title={m.none} />
        ) : (
          <Twin
            projects={projects}
            nodes={nodes}
            hovered={hovered}
            trips={cities}
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
