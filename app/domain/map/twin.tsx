import { Link, useSearchParams } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { MapTally } from './cities.ts'
import { type CityNode, type MapProject, namedIn } from './map.ts'
import { mapMessages } from './messages.ts'
import type { CityTrips } from './trips.ts'
import { CityRows } from './twin-city.tsx'
import { NamedRows } from './twin-rows.tsx'

type Props = {
  projects: MapProject[]
  nodes: CityNode[]
  tally: MapTally
  trips: CityTrips[]
  selected?: string
  hovered: string | null
  /** The opened row of what is not on the map. */
  row?: string
  /** Every row is open. */
  open: boolean
  onHover: (code: string | null) => void
}

/** The map as a table: the same rows, by city; what is not on the map is a row too, so that totals reconcile. */
export function Twin({ projects, nodes, tally, trips, selected, hovered, row, open, onHover }: Props) {
  const m = useMessages(mapMessages)
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (selected) table.current?.querySelector('.map-on')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const placed = nodes.reduce((sum, { total }) => sum + total, 0)
  const keyBuilds = projects.filter(({ keyBuild }) => keyBuild)
  const hidden = projects.filter(({ keyBuild, hidden }) => !keyBuild && hidden)
  const unplaced = projects.filter(
    ({ keyBuild, cityCode, hidden }) => !keyBuild && cityCode === null && !hidden,
  )
  const off = [
    { row: 'key', label: m.keyBuild(keyBuilds[0]?.label ?? ''), projects: keyBuilds, n: tally.key },
    { row: 'none', label: m.noCity, projects: unplaced, n: tally.none },
    { row: 'hidden', label: m.hidden(tally.hidden), projects: hidden, n: tally.hidden },
  ]
  return (
    <table className="map-table" ref={table} id="map-list">
      <caption>{m.caption}</caption>
      <colgroup>
        <col />
        <col className="map-col-stage" />
        <col className="map-col-alert" />
        <col className={tally.all < 1_000 ? 'map-col-count' : 'map-col-count-wide'} />
      </colgroup>
      <thead className="z-hidden">
        <tr>
          <th scope="col">{m.columns.project}</th>
          <th scope="col">{m.columns.stage}</th>
          <th scope="col">{m.filters.alert}</th>
          <th scope="col">{m.columns.count}</th>
        </tr>
      </thead>
      {nodes.map((node) => (
        <CityRows
          key={node.code}
          node={node}
          onHover={onHover}
          projects={namedIn(projects, node.code)}
          trips={trips.find(({ code }) => code === node.code)}
          isOn={node.code === selected}
          isUnder={node.code === hovered}
          isOpen={open || node.code === selected}
        />
      ))}
      {off.map((one) => (
        <OffMap key={one.row} {...one} isOpen={open || one.row === row} />
      ))}
      <tbody>
        <tr className="map-sum">
          <th scope="row" colSpan={3}>
            {m.total(placed)}
          </th>
          <td>{tally.all}</td>
        </tr>
      </tbody>
    </table>
  )
}

type OffProps = { row: string; label: string; projects: MapProject[]; n: number; isOpen: boolean }

function OffMap({ row, label, projects, n, isOpen }: OffProps) {
  const [search] = useSearchParams()
  if (n === 0) return null
  const params = new URLSearchParams(search)
  if (params.get('row') === row) params.delete('row')
  else params.set('row', row)
  return (
    <tbody>
      <tr className="map-city map-off map-dim">
        <th scope="rowgroup" colSpan={3}>
          <Link to={`?${params}`} preventScrollReset aria-expanded={isOpen}>
            {label}
          </Link>
        </th>
        <td>{n}</td>
      </tr>
      {isOpen && <NamedRows projects={projects} n={n} />}
    </tbody>
  )
}
