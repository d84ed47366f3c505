import { Link } from '@remix-run/react'
import { useEffect } from 'react'
import { channels } from '#app/domain/projects/channels.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useEngine } from '#app/ui/map/use-engine.ts'
import { FilterBar, FilterSelect } from '#app/ui/table/filter-bar.tsx'
import type { MapGroup } from './map.ts'
import { mapGroups } from './map.ts'
import { mapMessages } from './messages.ts'
import { type MapFacts, PipelineMap } from './pipeline-map.tsx'

/** The map and what is said of it underneath; where nothing can be drawn it tells the page, which is a list then. */
export function MapStage({ onUnavailable, ...facts }: MapFacts & { onUnavailable: () => void }) {
  const m = useMessages(mapMessages)
  const drawing = useEngine(facts.token)
  const { state } = drawing
  useEffect(() => {
    if (state === 'unavailable') onUnavailable()
  }, [state, onUnavailable])
  return (
    <>
      <PipelineMap {...facts} drawing={drawing} state={state} />
      <p className="map-foot">
        <span>{facts.base === 'none' ? m.schematic : m.credit}</span>
        <span>{m.leaders}</span>
      </p>
    </>
  )
}

type PanelProps = {
  teams: { id: string; name: string; nameEn: string }[]
  counts: Record<MapGroup, number>
  trips: number
  group: MapGroup | undefined
  toGroup: (group: MapGroup) => string
}

/** The filters with the legend, which filters too. */
export function MapPanel({ teams, counts, trips, group: chosen, toGroup }: PanelProps) {
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const { channels: channelNames } = useMessages(stageMessages)
  const named = teams.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, { name, nameEn }) }))
  return (
    <div className="map-panel z-noprint">
      <FilterBar keep={['city', 'group', 'view', 'row']}>
        <FilterSelect name="team" label={m.filters.team} options={named} />
        <FilterSelect
          name="channel"
          label={m.filters.channel}
          options={channels.map((value) => ({ value, label: channelNames[value] }))}
        />
        <FilterSelect name="alert" label={m.filters.alert} options={[{ value: '1', label: m.alertOnly }]} />
      </FilterBar>
      <nav className="map-legend" aria-label={m.filters.group}>
        {mapGroups.map((group) => (
          <Link
            key={group}
            to={toGroup(group)}
            aria-current={group === chosen ? 'true' : undefined}
            preventScrollReset
          >
            <span className={`map-swatch map-group-${group}`} />
            {m.groups[group]} <b>{counts[group]}</b>
          </Link>
        ))}
        <span className="map-legend-trips">
          <svg viewBox="0 0 16 10" width="16" height="10" aria-hidden="true">
            <path d="M1 9Q8 -5 15 9" />
          </svg>
          {m.trips} <b>{trips}</b>
        </span>
      </nav>
    </div>
  )
}
